import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Shape } from '../../shared/status/shape';
import type { ShapeName } from '../../shared/status/shapes';
import { Words } from '../../shared/text/words';
import { DraftStore, type PageState } from '../draft/draft-store';
import type { FormPage } from '../draft/form-map';
import { FORM_HOME } from '../form-home';

const shapes: Readonly<Record<PageState, ShapeName>> = { done: 'done', begun: 'underway', open: 'waits' };

/** All pages of the application with their state, each a link: the way around at a desk. */
@Component({
  selector: 'pl-outline',
  imports: [RouterLink, Shape],
  template: `
    <nav [attr.aria-label]="t().outline">
      @for (step of steps(); track step.no) {
        <p>{{ step.name }}</p>
        <ul>
          @for (p of step.pages; track p.no) {
            <li>
              <a
                [class.on]="p.here"
                [attr.aria-current]="p.here ? 'page' : null"
                [routerLink]="[home.draft, store.draft()?.id, 'step', step.no]"
                [queryParams]="{ page: p.no }"
              >
                <pl-shape [name]="p.shape" />
                <span>{{ p.name }}</span>
                <span class="unseen">{{ p.said }}</span>
              </a>
            </li>
          }
        </ul>
      }
    </nav>
  `,
  styles: `
    p {
      margin: 16px 0 4px;
      color: var(--ink2);
      font-size: var(--fs-small);
    }
    p:first-child {
      margin-top: 0;
    }
    a {
      position: relative;
      display: flex;
      align-items: baseline;
      gap: 10px;
      padding: 7px 12px;
      border-radius: var(--r-control);
      color: var(--ink);
      font-size: 15px;
      line-height: 1.45;
      text-decoration: none;
    }
    a:hover {
      background: var(--sub);
    }
    .on {
      background: var(--primary-container);
      color: var(--on-primary-container);
      font-weight: 500;
    }
    .on::before {
      content: '';
      position: absolute;
      top: 8px;
      bottom: 8px;
      left: 0;
      width: 4px;
      border-radius: 0 2px 2px 0;
      background: var(--flag);
    }
  `,
})
export class Outline {
  protected readonly home = inject(FORM_HOME);
  protected readonly store = inject(DraftStore);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('apply');
  readonly here = input<FormPage | null>(null);

  protected readonly steps = computed(() =>
    ([1, 2, 3] as const).map((no) => ({
      no,
      name: this.t().step(no, this.t().steps[no]),
      pages: this.store
        .pages()
        .filter((p) => p.step === no)
        .map((p) => {
          const state = this.store.stateOf(p);
          return {
            no: p.no,
            name: this.nameOf(p),
            here: p === this.here(),
            shape: shapes[state],
            said: this.t().pageStates[state],
          };
        }),
    })),
  );

  private nameOf(page: FormPage): string {
    if (page.subject) return this.t().subjects[page.subject];
    const d = this.store.definition()?.dimensions.find((x) => x.id === page.dimension);
    return d ? this.words.say(d) : '';
  }
}
