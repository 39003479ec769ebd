import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SeaHead } from '../shared/course/sea-head';
import { pageTitle } from '../shared/page-title';
import { Words } from '../shared/text/words';

/** What is not there, and what one may not see: the same page for both. */
@Component({
  selector: 'pl-missing',
  imports: [SeaHead, RouterLink],
  template: `
    <pl-sea-head>
      <h1>{{ t().missing.title }}</h1>
    </pl-sea-head>
    <div class="form-page">
      <p class="read">{{ t().missing.text }}</p>
      <p>
        <a class="btn" routerLink="/">{{ t().act.home }}</a>
      </p>
    </div>
  `,
})
export class Missing {
  protected readonly t = inject(Words).of('shell');

  constructor() {
    pageTitle(() => this.t().missing.title);
  }
}
