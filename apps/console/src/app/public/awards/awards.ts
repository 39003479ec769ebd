import { Component, inject, signal } from '@angular/core';
import { SeaHead } from '../../shared/course/sea-head';
import { pageTitle } from '../../shared/page-title';
import { Empty } from '../../shared/states/empty';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { CallsClient } from '../calls-client';
import { AwardsClient, type AwardList } from './awards-client';

interface Year {
  readonly year: number;
  readonly list: AwardList;
}

/** The selected alliances, by name and lead firm, once every letter has gone out (SPEC M9). */
@Component({
  selector: 'pl-awards',
  imports: [Empty, SeaHead, TroubleNote, Waiting],
  template: `
    <pl-sea-head>
      <h1>{{ t().awards.title }}</h1>
    </pl-sea-head>
    <div class="form-page">
      @if (trouble(); as error) {
        <pl-trouble-note [error]="error" (again)="load()" />
      } @else if (years() === null) {
        <pl-waiting [lines]="3" [height]="56" />
      }
      @for (y of years() ?? []; track y.year) {
        <section>
          <h2>{{ t().awards.year(y.year) }}</h2>
          @if (y.list.releasedAt; as at) {
            <p class="mut">{{ t().awards.released(formats.date(at)) }}</p>
            <ol>
              @for (a of y.list.awards; track a.leader) {
                <li>
                  <b>{{ a.name }}</b> <span class="mut">{{ a.leader }}</span>
                </li>
              }
            </ol>
          } @else {
            <pl-empty [why]="t().awards.none" />
          }
        </section>
      } @empty {
        @if (years() !== null) {
          <pl-empty [why]="t().awards.none" />
        }
      }
    </div>
  `,
  styles: `
    section {
      margin-bottom: 24px;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      padding: 10px 0;
      border-bottom: 1px solid var(--line);
    }
  `,
})
export class Awards {
  private readonly calls = inject(CallsClient);
  private readonly client = inject(AwardsClient);
  protected readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('site');
  protected readonly years = signal<readonly Year[] | null>(null);
  protected readonly trouble = signal<unknown>(null);

  constructor() {
    pageTitle(() => this.t().awards.title);
    void this.load();
  }

  protected async load(): Promise<void> {
    this.trouble.set(null);
    try {
      const calls = (await this.calls.list()).filter((c) => c.scheme === 'ALLIANCE');
      const years = [...new Set(calls.map((c) => c.year))].sort((a, b) => b - a);
      this.years.set(await Promise.all(years.map(async (year) => ({ year, list: await this.client.of(year) }))));
    } catch (error) {
      this.trouble.set(error);
    }
  }
}
