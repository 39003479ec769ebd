import { Component, computed, inject, input } from '@angular/core';
import { mayRecord } from '@pilotage/domain/interview';
import { Icon } from '../../shared/icons/icon';
import { Recording } from '../../shared/recording/recording';
import { recordable } from '../../shared/recording/recordable';
import { Empty } from '../../shared/states/empty';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import type { MyCase, Visit } from '../case-client';
import { visitShapes } from './visit-shapes';

/** The interviews of a case: fixed, held, given up; each with its place and what is known of it. */
@Component({
  selector: 'pl-visits-tab',
  imports: [Empty, Icon, Recording, Shape],
  template: `
    @for (v of rows(); track v.id) {
      <article>
        <p class="head">
          <pl-shape [name]="v.shape" />
          <b>{{ v.when }}</b>
          <span>{{ t().interviews.status[v.status] }}</span>
        </p>
        <p class="place">
          <pl-icon [name]="v.mode === 'ONSITE' ? 'locationOn' : 'videocam'" />
          <span>{{ t().meeting.modes[v.mode] }}</span>
          @if (v.meetingLink; as link) {
            <a rel="noopener noreferrer" target="_blank" [href]="link">{{ link }}</a>
          } @else {
            <span>{{ v.address }}</span>
          }
        </p>
        <dl class="facts">
          @for (f of v.facts; track f.label) {
            <div>
              <dt>{{ f.label }}</dt>
              <dd>{{ f.value }}</dd>
            </div>
          }
        </dl>
      </article>
    } @empty {
      <pl-empty [why]="t().interviews.none" />
    }
    @if (visit(); as v) {
      <pl-recording side="CONSULTANT" [no]="case().no" [visit]="v" [open]="open()" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
    article {
      display: grid;
      gap: 4px;
    }
    .head,
    .place {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 10px;
      align-items: center;
    }
    .place {
      --icon: 16px;
    }
  `,
})
export class VisitsTab {
  private readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('consult');
  readonly case = input.required<MyCase>();
  protected readonly visit = computed(() => recordable(this.case().interviews));
  protected readonly open = computed(() => mayRecord(this.case().status));

  protected readonly rows = computed(() =>
    [...this.case().interviews].reverse().map((v) => ({
      ...v,
      shape: visitShapes[v.status],
      when: `${this.formats.shortInstant(v.startsAt)}–${this.formats.time(v.endsAt)}`,
      facts: this.factsOf(v),
    })),
  );

  private factsOf(v: Visit): readonly { readonly label: string; readonly value: string }[] {
    const said = this.t().interviews;
    const { heldFrom, heldTo } = v;
    return [
      ...(v.contactPerson ? [{ label: said.contact, value: v.contactPerson }] : []),
      ...(heldFrom && heldTo
        ? [{ label: said.held, value: `${this.formats.shortInstant(heldFrom)}–${this.formats.time(heldTo)}` }]
        : []),
      ...(v.attendees ? [{ label: said.attendees, value: v.attendees }] : []),
      ...(v.noShow?.disputeText ? [{ label: said.dispute, value: v.noShow.disputeText }] : []),
      ...(v.changeReason ? [{ label: said.reason, value: v.changeReason }] : []),
    ];
  }
}
