import { effect, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Words } from './text/words';

/** Sets the page's title and keeps it in the language in use. For the constructor of a screen. */
export function pageTitle(title: () => string): void {
  const target = inject(Title);
  const t = inject(Words).of('shell');
  effect(() => {
    const said = title();
    target.setTitle(said ? t().titled(said) : t().product);
  });
}
