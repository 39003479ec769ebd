import { Component, computed, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LongText } from '../../shared/form/long-text';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { MatchSaid } from './match-said';
import { MatchStore } from './match-store';

/** What will be asked of whom, and the button that does it. */
@Component({
  selector: 'pl-offer-side',
  imports: [RouterLink, LongText],
  template: `
    <section class="card">
      <p class="mut small">{{ t().match.side }}</p>
      @if (store.columns()[0]; as first) {
        <h2>{{ first.candidate.name }}</h2>
        <p class="small">{{ said.character(first) }}</p>
      }
      @if (store.askable()) {
        <dl>
          @for (f of facts(); track f.label) {
            <div>
              <dt>{{ f.label }}</dt>
              <dd>{{ f.value }}</dd>
            </div>
          }
        </dl>
        @if (store.open() && store.leaves()) {
          <pl-long-text
            path="reason"
            [label]="t().match.reason"
            [hint]="t().match.reasonHint"
            [rows]="3"
            [max]="500"
            [refusal]="store.reasonRefusal()"
            [(value)]="store.reason"
          />
          <button type="button" class="link-btn" (click)="store.backToRank()">{{ t().match.backToRank }}</button>
        }
        <div class="buttons">
          <button type="button" class="btn primary" [attr.aria-disabled]="!ready()" (click)="send.emit()">
            {{ sendLabel() }}<kbd>{{ key }}</kbd>
          </button>
          @if (store.open()) {
            <button type="button" class="btn" [attr.aria-disabled]="!ready()" (click)="commit.emit()">
              {{ t().match.commitOnly }}
            </button>
          } @else {
            <button type="button" class="btn" (click)="release.emit()">{{ t().match.release }}</button>
          }
          <a class="btn text" [routerLink]="['/desk/cases', store.case()?.no]">{{ t().match.toCase }}</a>
        </div>
      } @else {
        <p>
          <b>{{ store.case()?.status === 'offered' ? t().match.stands.offered : t().match.stands.other }}</b>
        </p>
        <p class="mut small">{{ t().match.standsText }}</p>
        <div class="buttons">
          <a class="btn primary" [routerLink]="['/desk/cases', store.case()?.no]">{{ t().match.toCase }}</a>
        </div>
      }
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: 8px;
      padding: 14px 16px;
    }
    h2 {
      font-size: 18px;
    }
    dl {
      display: grid;
      gap: 5px;
      font-size: var(--fs-meta);
      line-height: var(--lh-meta);
    }
    dl div {
      display: grid;
      grid-template-columns: 5.8em minmax(0, 1fr);
      gap: 8px;
    }
    dt {
      color: var(--ink2);
    }
    .buttons {
      display: grid;
      gap: 8px;
      margin-top: 4px;
    }
    .link-btn {
      justify-self: start;
    }
  `,
})
export class OfferSide {
  protected readonly store = inject(MatchStore);
  protected readonly said = inject(MatchSaid);
  private readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('desk');
  private readonly shell = this.words.of('shell');
  protected readonly key = 'Ctrl ↵';
  readonly send = output();
  readonly commit = output();
  readonly release = output();

  protected readonly ready = computed(() => !this.store.busy() && this.store.order().length > 0);
  protected readonly sendLabel = computed(() => {
    if (this.store.busy()) return this.shell().state.busy;
    return this.store.open() ? this.t().match.send : this.t().match.sendNow;
  });
  protected readonly facts = computed(() => {
    const said = this.t().match.facts;
    const others = this.store
      .columns()
      .slice(1)
      .map((c) => c.candidate.name);
    return [
      { label: said.due, value: said.dueText },
      { label: said.anonymous, value: said.anonymousText },
      { label: said.alternates, value: others.length > 0 ? this.formats.list(others) : said.none },
      { label: said.excerpt, value: this.store.case()?.excerpt ?? said.noExcerpt },
    ];
  });
}
