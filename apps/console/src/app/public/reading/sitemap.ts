import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { SeaHead } from '../../shared/course/sea-head';
import { pageTitle } from '../../shared/page-title';
import { Words } from '../../shared/text/words';
import { routeExists } from '../../shell/navigation';

/** Every public page on one, and the access keys. */
@Component({
  selector: 'pl-sitemap',
  imports: [SeaHead, RouterLink],
  template: `
    <pl-sea-head>
      <h1>{{ shell().foot.sitemap }}</h1>
    </pl-sea-head>
    <div class="form-page">
      <section>
        <h2>{{ t().sitemap.pages }}</h2>
        <ul>
          @for (link of links(); track link.path) {
            <li>
              <a [routerLink]="link.path">{{ link.label }}</a>
            </li>
          }
        </ul>
      </section>
      <section>
        <h2>{{ t().sitemap.keys }}</h2>
        <p class="read">{{ t().sitemap.keysText }}</p>
        <ul>
          @for (key of keys(); track key) {
            <li>{{ key }}</li>
          }
        </ul>
      </section>
    </div>
  `,
  styles: `
    li,
    a {
      display: flex;
      align-items: center;
      min-height: 44px;
    }
  `,
})
export class Sitemap {
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('reading');
  protected readonly shell = this.words.of('shell');
  protected readonly keys = computed(() => Object.values(this.shell().anchors));
  protected readonly links = computed(() => {
    const { site, foot, nav } = this.shell();
    const all = [
      { path: '/', label: site.home },
      { path: '/eligibility', label: site.eligibility },
      { path: '/apply', label: nav.apply },
      { path: '/faq', label: site.faq },
      { path: '/awards', label: site.awards },
      { path: '/v', label: site.verify },
      { path: '/sign-in', label: site.signIn },
      { path: '/register', label: this.t().sitemap.register },
      { path: '/privacy', label: foot.privacy },
      { path: '/accessibility', label: foot.accessibility },
    ];
    return all.filter((link) => link.path === '/' || routeExists(this.router.config, link.path));
  });

  constructor() {
    pageTitle(() => this.shell().foot.sitemap);
  }
}
