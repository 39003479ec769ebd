import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SeaHead } from '../../shared/course/sea-head';
import { pageTitle } from '../../shared/page-title';
import { StatusMark } from '../../shared/status/status-mark';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { Session } from '../../shell/session';
import { DraftStore } from '../draft/draft-store';
import { FORM_HOME } from '../form-home';

/** The number, what happens next and by when. */
@Component({
  selector: 'pl-receipt',
  imports: [SeaHead, StatusMark, RouterLink],
  template: `
    <pl-sea-head>
      <h1>{{ t().receipt.title }}</h1>
    </pl-sea-head>
    <div class="form-page">
      <section class="card">
        <p class="mut meta">{{ t().receipt.number }}</p>
        <p class="number">{{ number() }}</p>
        @if (store.draft(); as d) {
          <pl-status [code]="d.status" />
        }
        @if (at(); as when) {
          <p class="mut meta">{{ t().receipt.at }} {{ formats.instant(when) }}</p>
        }
      </section>
      <section>
        <h2>{{ t().receipt.next }}</h2>
        <ol>
          @for (step of t().receipt.steps; track step; let i = $index) {
            <li>
              <b aria-hidden="true">{{ i + 1 }}</b>{{ step }}
            </li>
          }
        </ol>
      </section>
      @if (store.receipt()?.accountMailed) {
        <p class="note info">{{ t().receipt.mailed }}</p>
      }
      @if (cases()) {
        <a class="btn primary" [routerLink]="[cases(), number()]">{{ t().receipt.follow }}</a>
      } @else {
        <a class="btn primary" routerLink="/sign-in">{{ t().receipt.signIn }}</a>
      }
    </div>
  `,
  styles: `
    .card {
      padding: 16px;
    }
    .number {
      font-size: var(--fs-big);
      font-weight: 600;
      line-height: var(--lh-big);
      margin: 2px 0 10px;
    }
    li {
      display: flex;
      gap: 12px;
      padding: 10px 0;
      border-bottom: 1px solid var(--line);
      line-height: 1.6;
    }
    li b {
      color: var(--primary);
    }
  `,
})
export class ReceiptPage {
  protected readonly store = inject(DraftStore);
  protected readonly formats = inject(Formats);
  private readonly session = inject(Session);
  protected readonly t = inject(Words).of('apply');
  protected readonly number = computed(() => this.store.receipt()?.number ?? this.store.draft()?.number ?? '');
  protected readonly at = computed(() => this.store.receipt()?.submittedAt ?? null);
  private readonly home = inject(FORM_HOME);
  /** Where the case is followed from here. */
  protected readonly cases = computed(
    () => this.home.cases || (this.session.is('FIRM_OWNER', 'FIRM_STAFF') ? '/my/cases' : ''),
  );

  constructor() {
    pageTitle(() => this.t().receipt.title);
  }
}
