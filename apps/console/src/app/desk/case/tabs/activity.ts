import { Component, computed, inject, input, signal } from '@angular/core';
import { moves, type MoveName } from '@pilotage/domain/flow';
import type { Choice } from '../../../shared/form/choices';
import { Segments } from '../../../shared/form/segments';
import { Icon } from '../../../shared/icons/icon';
import type { IconName } from '../../../shared/icons/icon-paths';
import { Formats } from '../../../shared/text/formats';
import { Words } from '../../../shared/text/words';
import { CaseSaid } from '../case-said';
import type { DiagnosisView } from '../diagnosis-client';

type By = 'all' | 'people' | 'system';

interface Entry {
  readonly id: string;
  readonly at: string;
  readonly icon: IconName;
  /** Empty for the system. */
  readonly name: string;
  readonly text: string;
  readonly reason: string;
}

const icons: Partial<Record<MoveName, IconName>> = {
  submit: 'description',
  returnForCorrection: 'undo',
  hold: 'warning',
  reject: 'close',
  commitMatch: 'conversionPath',
  offer: 'mail',
  offerNext: 'mail',
  acceptOffer: 'handshake',
  redispatch: 'swapHoriz',
  schedule: 'event',
  reschedule: 'event',
  secondVisit: 'event',
  submitReport: 'editNote',
  sendBack: 'undo',
  deliver: 'download',
  withdraw: 'close',
  suspend: 'schedule',
};

/** What has happened, newest first: who, when, and why. */
@Component({
  selector: 'pl-activity',
  imports: [Icon, Segments],
  template: `
    <pl-segments [quiet]="true" [label]="t().activity.filter" [choices]="choices()" [(value)]="by" />
    <ol>
      @for (e of shown(); track e.id) {
        <li>
          <span class="mark"><pl-icon [name]="e.icon" /></span>
          <div>
            <p class="when">
              {{ formats.shortDate(e.at) }} <span class="mut">{{ formats.hm(e.at) }}</span>
              <span class="who">{{ e.name || t().who.system }}</span>
            </p>
            <p>{{ e.text }}</p>
            @if (e.reason) {
              <p class="reason">{{ e.reason }}</p>
            }
          </div>
        </li>
      }
    </ol>
  `,
  styleUrl: './activity.scss',
})
export class Activity {
  private readonly words = inject(Words);
  private readonly said = inject(CaseSaid);
  protected readonly formats = inject(Formats);
  protected readonly t = this.words.of('desk');
  readonly case = input.required<DiagnosisView>();
  protected readonly by = signal<By>('all');

  protected readonly choices = computed<readonly Choice<By>[]>(() => {
    const { all, people, system } = this.t().activity;
    return [
      { value: 'all', label: all },
      { value: 'people', label: people },
      { value: 'system', label: system },
    ];
  });
  protected readonly shown = computed(() => {
    const by = this.by();
    // Of two at the same instant the later one of the list is the newer.
    const all = [...this.moves(), ...this.answers(), ...this.downloads()].reverse();
    return all
      .filter((e) => by === 'all' || (by === 'people') === (e.name !== ''))
      .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  });

  private moves(): Entry[] {
    const c = this.case();
    return c.timeline.map((e, i): Entry => {
      const asked = e.move === 'offer' || e.move === 'offerNext' ? c.offers.find((o) => o.sentAt === e.at) : undefined;
      const label = this.words.say(moves[e.move].label);
      return {
        id: `move-${i}`,
        at: e.at,
        icon: icons[e.move] ?? 'check',
        name: e.by.name,
        text: asked ? this.t().activity.to(label, asked.consultant) : label,
        reason: e.reason ? this.said.reason(e.reason) : '',
      };
    });
  }

  /** How offers ended without moving the case. */
  private answers(): Entry[] {
    return this.case().offers.flatMap((o): Entry[] => {
      if (o.status === 'OPEN' || o.status === 'ACCEPTED') return [];
      const reasons: Readonly<Record<string, string>> = this.t().offers.reasons;
      const why = o.declineReason ? (reasons[o.declineReason] ?? o.declineReason) : '';
      return [
        {
          id: `offer-${o.id}`,
          at: o.decidedAt ?? o.dueAt,
          icon: o.status === 'EXPIRED' ? 'schedule' : 'close',
          name: o.status === 'DECLINED' || o.status === 'STOPPED' ? o.consultant : '',
          text: this.t().activity.offer(o.consultant, this.t().offers.states[o.status]),
          reason: [why, o.declineText].filter(Boolean).join('：'),
        },
      ];
    });
  }

  private downloads(): Entry[] {
    return this.case().downloads.map((d, i): Entry => ({
      id: `download-${i}`,
      at: d.at,
      icon: 'download',
      name: d.by === 'LINK' ? this.t().report.byLink : d.by,
      text: this.t().activity.downloaded,
      reason: '',
    }));
  }
}
