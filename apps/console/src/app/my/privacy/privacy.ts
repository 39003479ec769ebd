import { Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SeaHead } from '../../shared/course/sea-head';
import { handOver } from '../../shared/http/hand-over';
import { Trouble } from '../../shared/http/trouble';
import { Icon } from '../../shared/icons/icon';
import { pageTitle } from '../../shared/page-title';
import { Empty } from '../../shared/states/empty';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { crumbs } from '../../shell/crumbs';
import { DataClient, type MyDataView } from './data-client';

/** Who has seen what the firm has entrusted to the programme, and all of it to take along. */
@Component({
  selector: 'pl-privacy',
  imports: [Empty, Icon, RouterLink, SeaHead, TroubleNote, Waiting],
  template: `
    <pl-sea-head>
      <h1>{{ t().privacy.title }}</h1>
      <p class="sub">{{ data()?.firm }} {{ data()?.ubn }}</p>
    </pl-sea-head>
    <div class="page">
      @if (trouble(); as error) {
        <pl-trouble-note [error]="error" (again)="load()" />
      } @else if (!data()) {
        <pl-waiting [lines]="3" [height]="64" />
      }
      @if (data()) {
        <section class="card">
          <h2>{{ t().privacy.take }}</h2>
          <p>{{ t().privacy.takeText }}</p>
          <button type="button" class="btn primary" [attr.aria-disabled]="busy()" (click)="take()">
            <pl-icon name="download" />{{ t().privacy.takeAct }}
          </button>
          <p class="mut small">
            {{ t().privacy.rights }} <a routerLink="/privacy">{{ t().privacy.notice }}</a>
          </p>
        </section>
        <section>
          <h2>{{ t().privacy.who }}</h2>
          <p class="mut">{{ t().privacy.whoText }}</p>
          <ol>
            @for (l of looks(); track $index) {
              <li>
                <b>{{ l.who }}</b>
                <span>{{ l.what }}</span>
                <span class="mut">{{ l.at }}</span>
              </li>
            } @empty {
              <li><pl-empty [why]="t().privacy.nobody" /></li>
            }
          </ol>
        </section>
      }
    </div>
  `,
  styles: `
    .page {
      display: grid;
      gap: 24px;
      max-width: 760px;
      padding: 16px 16px 32px;
    }
    .card {
      display: grid;
      gap: 10px;
      justify-items: start;
      padding: 16px;
    }
    h2 {
      font-size: var(--fs-h3);
    }
    ol {
      margin-top: 8px;
    }
    li {
      display: grid;
      gap: 0 16px;
      padding: 10px 0;
      border-top: 1px solid var(--line);
      font-size: var(--fs-dense);
    }
    @media (min-width: 600px) {
      li {
        grid-template-columns: minmax(0, 2fr) minmax(0, 2fr) 14em;
      }
    }
  `,
})
export class Privacy {
  private readonly client = inject(DataClient);
  private readonly formats = inject(Formats);
  private readonly toasts = inject(Toasts);
  private readonly notice = inject(Trouble);
  private readonly document = inject(DOCUMENT);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('my');
  private readonly shell = this.words.of('shell');
  protected readonly data = signal<MyDataView | null>(null);
  protected readonly trouble = signal<unknown>(null);
  protected readonly busy = signal(false);
  protected readonly looks = computed(() =>
    (this.data()?.looks ?? []).map((l) => ({
      who: l.role ? this.t().privacy.person(this.shell().roles[l.role], l.name ?? '') : this.t().privacy.byLink,
      what: this.t().privacy.what[l.what](l.no ?? ''),
      at: this.formats.instant(l.at),
    })),
  );

  constructor() {
    pageTitle(() => this.t().privacy.title);
    crumbs(() => [{ label: this.t().privacy.title }]);
    void this.load();
  }

  protected async load(): Promise<void> {
    this.trouble.set(null);
    try {
      this.data.set(await this.client.see());
    } catch (error) {
      this.trouble.set(error);
    }
  }

  protected async take(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      handOver(this.document, await this.client.take());
    } catch (error) {
      this.toasts.trouble(this.notice.say(error));
    } finally {
      this.busy.set(false);
    }
  }
}
