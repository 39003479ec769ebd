import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { allianceStatuses } from '@pilotage/domain/alliance';
import { pageTitle } from '../../shared/page-title';
import { Empty } from '../../shared/states/empty';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import type { ShapeName } from '../../shared/status/shapes';
import { Words } from '../../shared/text/words';
import { crumbs } from '../../shell/crumbs';
import { deskKeys } from '../keys/desk-keys';
import { AllianceClient, type AllianceList, type AllianceRow } from './alliance-client';
import { allianceShape } from './alliance-shapes';

/** Proposals that have been handed in: both channels side by side, and how far the check is. */
@Component({
  selector: 'pl-alliances',
  imports: [Empty, RouterLink, Shape, TroubleNote, Waiting],
  template: `
    <header>
      <h1>{{ t().list.title }}</h1>
      <span class="spring"></span>
      <a class="btn" routerLink="/desk/panel">{{ t().list.toMeetings }}</a>
    </header>
    @if (trouble(); as error) {
      <pl-trouble-note [error]="error" (again)="load()" />
    } @else if (list() === null) {
      <pl-waiting [lines]="4" [height]="60" />
    }
    @if (list(); as l) {
      @if (l.drafts > 0) {
        <p class="mut">{{ t().list.intro(l.drafts) }}</p>
      }
      @if (rows().length === 0) {
        <pl-empty [why]="t().list.none" />
      } @else {
        <div class="card">
          <table>
            <thead>
              <tr>
                <th scope="col">{{ t().list.columns.case }}</th>
                <th scope="col">{{ t().list.columns.status }}</th>
                <th scope="col">{{ t().list.columns.papers }}</th>
                <th scope="col">{{ t().list.columns.signatures }}</th>
                <th scope="col" class="few">{{ t().list.columns.members }}</th>
              </tr>
            </thead>
            <tbody>
              @for (r of rows(); track r.no) {
                <tr>
                  <th scope="row">
                    <a [routerLink]="['/desk/alliances', r.no]"
                      ><span class="no">{{ r.no }}</span
                      >{{ r.name }}</a
                    >
                    <span class="mut">{{ r.leader }}</span>
                  </th>
                  <td><pl-shape [name]="r.shape" /> {{ r.said }}</td>
                  <td><pl-shape [name]="r.paper.shape" /> {{ r.paper.said }}</td>
                  <td>{{ t().list.signatures(r.signatures) }}</td>
                  <td class="few">{{ t().list.members(r.members) }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
    }
  `,
  styleUrl: './alliances.scss',
})
export class Alliances {
  private readonly client = inject(AllianceClient);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('deskAlliance');
  protected readonly list = signal<AllianceList | null>(null);
  protected readonly trouble = signal<unknown>(null);
  protected readonly rows = computed(() =>
    (this.list()?.rows ?? []).map((r) => ({
      ...r,
      shape: allianceShape(r.status),
      said: this.words.say(allianceStatuses[r.status].staff),
      paper: this.paper(r),
    })),
  );

  constructor() {
    pageTitle(() => this.t().list.title);
    crumbs(() => [{ label: this.t().list.title }]);
    deskKeys();
    void this.load();
  }

  protected async load(): Promise<void> {
    this.trouble.set(null);
    try {
      this.list.set(await this.client.list());
    } catch (error) {
      this.trouble.set(error);
    }
  }

  private paper({ papers }: AllianceRow): { shape: ShapeName; said: string } {
    const t = this.t().list;
    if (papers === null) return { shape: 'waits', said: t.noPapers };
    if (!papers.complete) return { shape: 'act', said: t.papersShort };
    return papers.sameAsOnline ? { shape: 'done', said: t.papersOk } : { shape: 'act', said: t.twin };
  }
}
