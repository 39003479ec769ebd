import { DOCUMENT, inject, Injectable } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';

const PATIENCE_MS = 3000;

/** `info` of a navigation within a screen, for example from tab to tab: the focus stays where it is. */
export const STAYS = 'stays';

/** Extras of such a navigation: neither focus nor page moves. */
export const within = { info: STAYS, scroll: 'manual' } as const;

/** Where a person is: the path and the page of a form step; filters and tabs are not another place. */
function placeOf(url: string): string {
  const [path = '', query = ''] = url.split('#')[0]?.split('?') ?? [];
  return `${path}?${new URLSearchParams(query).get('page') ?? ''}`;
}

/** After a navigation the focus goes to the page's h1, so that keyboards and readers arrive where the eye does. */
@Injectable({ providedIn: 'root' })
export class Arrival {
  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);

  start(): void {
    let before: string | null = null;
    this.router.events.pipe(filter((e) => e instanceof NavigationEnd)).subscribe((e) => {
      const place = placeOf(e.urlAfterRedirects);
      const fragment = this.router.parseUrl(e.urlAfterRedirects).fragment;
      const stays = this.router.currentNavigation()?.extras.info === STAYS;
      if (before !== null && before !== place && !fragment && !stays) this.seek(performance.now());
      before = place;
    });
  }

  private seek(since: number): void {
    const heading = this.document.querySelector<HTMLElement>('main h1');
    if (heading) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      return;
    }
    if (performance.now() - since < PATIENCE_MS) requestAnimationFrame(() => this.seek(since));
  }
}

/** After an act the button that had the focus may be gone: then the focus goes to what stands for the whole. */
export function focusIfLost(document: Document, selector: string): void {
  setTimeout(() => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>(selector)?.focus();
  });
}
