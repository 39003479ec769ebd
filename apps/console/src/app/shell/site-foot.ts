import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Words } from '../shared/text/words';

/** The foot of every public page; help stands in the same place on each. */
@Component({
  selector: 'pl-site-foot',
  imports: [RouterLink],
  template: `
    <footer [class.plain]="plain()">
      <div class="inner">
        <a
          class="anchor"
          id="anchor-foot"
          accesskey="Z"
          [routerLink]="[]"
          fragment="anchor-foot"
          queryParamsHandling="preserve"
          [attr.title]="t().anchors.foot"
          [attr.aria-label]="t().anchors.foot"
          >:::</a
        >
        <p>
          <a class="help" routerLink="/" fragment="contact">{{ t().foot.help }}</a>
        </p>
        @if (!plain()) {
          <nav [attr.aria-label]="t().foot.label">
            @for (link of links(); track link.path) {
              <a [routerLink]="link.path">{{ link.label }}</a>
            }
          </nav>
        }
        <p class="mut">{{ t().foot.office }}</p>
      </div>
    </footer>
  `,
  styles: `
    footer {
      margin-top: 48px;
      border-top: 1px solid var(--line);
      background: var(--sub);
      font-size: var(--fs-meta);
      line-height: var(--lh-meta);
    }
    .plain {
      margin-top: 0;
    }
    .inner {
      position: relative;
      display: grid;
      gap: 12px;
      max-width: 1120px;
      margin: 0 auto;
      padding: 24px 16px 32px;
    }
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: 0 20px;
    }
    .help,
    nav a {
      display: inline-flex;
      align-items: center;
      min-height: 44px;
    }
    .anchor {
      position: absolute;
      top: 0;
      left: 10px;
      height: 24px;
      padding: 0 6px;
      color: var(--ink2);
      font-size: 12px;
      line-height: 19px;
      letter-spacing: 1px;
      text-decoration: none;
    }
    @media (min-width: 900px) {
      .inner {
        padding: 28px 24px 36px;
      }
    }
  `,
})
export class SiteFoot {
  protected readonly t = inject(Words).of('shell');
  readonly plain = input(false);

  protected readonly links = computed(() => {
    const { site, foot } = this.t();
    return [
      { path: '/eligibility', label: site.eligibility },
      { path: '/faq', label: site.faq },
      { path: '/awards', label: site.awards },
      { path: '/v', label: site.verify },
      { path: '/privacy', label: foot.privacy },
      { path: '/accessibility', label: foot.accessibility },
      { path: '/sitemap', label: foot.sitemap },
    ];
  });
}
