import { Component, computed, inject, input, output } from '@angular/core';
import { mayRecord } from '@pilotage/domain/interview';
import { Icon } from '../../../shared/icons/icon';
import { recordable } from '../../../shared/recording/recordable';
import { Recording } from '../../../shared/recording/recording';
import { Empty } from '../../../shared/states/empty';
import { Shape } from '../../../shared/status/shape';
import type { ShapeName } from '../../../shared/status/shapes';
import { Formats } from '../../../shared/text/formats';
import { Words } from '../../../shared/text/words';
import type { Act } from '../acts';
import { ApplicationSaid } from '../application-said';
import { CaseActs } from '../case-acts';
import type { DiagnosisView } from '../diagnosis-client';

type Interview = DiagnosisView['interviews'][number];

const shapes: Record<Interview['status'], ShapeName> = {
  SCHEDULED: 'underway',
  HELD: 'done',
  CANCELLED: 'ended',
  NO_SHOW: 'late',
};
const onBehalf: readonly Act[] = ['schedule', 'reschedule', 'giveUpSlot', 'holdInterview', 'secondVisit'];

/** The interviews of a case, and what the desk may do in the consultant's place. */
@Component({
  selector: 'pl-interviews',
  imports: [Empty, Icon, Recording, Shape],
  template: `
    @for (i of interviews(); track i.id) {
      <article>
        <p class="head">
          <pl-shape [name]="i.shape" />
          <b>{{ i.when }}</b>
          <span>{{ i.state }}</span>
        </p>
        <p class="place">
          <pl-icon [name]="i.mode === 'ONSITE' ? 'locationOn' : 'videocam'" />
          <span>{{ t().interview.modes[i.mode] }}</span>
          @if (i.meetingLink; as link) {
            <a rel="noopener noreferrer" target="_blank" [href]="link">{{ link }}</a>
          } @else {
            <span>{{ i.address }}</span>
          }
        </p>
        @for (line of i.lines; track line) {
          <p class="mut meta">{{ line }}</p>
        }
      </article>
    }
    @if (interviews().length === 0) {
      <pl-empty [why]="t().interview.none">
        <p>{{ t().interview.wish(application.meeting(case().application)) }}</p>
      </pl-empty>
    }
    @if (visit(); as v) {
      <pl-recording side="OFFICE" [no]="case().no" [visit]="v" [open]="open()" />
    }
    @if (possible().length > 0) {
      <div class="row">
        @for (a of possible(); track a) {
          <button type="button" class="btn" (click)="act.emit(a)">{{ deeds.label(a) }}</button>
        }
      </div>
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
      padding-bottom: 14px;
      border-bottom: 1px solid var(--line);
    }
    .head,
    .place,
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 10px;
      align-items: center;
    }
    .place {
      --icon: 16px;
      overflow-wrap: anywhere;
    }
  `,
})
export class Interviews {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  protected readonly deeds = inject(CaseActs);
  protected readonly application = inject(ApplicationSaid);
  protected readonly t = this.words.of('desk');
  readonly case = input.required<DiagnosisView>();
  readonly acts = input.required<readonly Act[]>();
  readonly act = output<Act>();

  protected readonly visit = computed(() => recordable(this.case().interviews));
  protected readonly open = computed(() => mayRecord(this.case().status));
  protected readonly possible = computed(() => onBehalf.filter((a) => this.acts().includes(a)));
  protected readonly interviews = computed(() =>
    this.case().interviews.map((i) => ({
      ...i,
      shape: shapes[i.status],
      state: this.t().interview.states[i.status],
      when: `${this.formats.shortInstant(i.startsAt)}–${this.formats.time(i.endsAt)}`,
      lines: this.linesOf(i),
    })),
  );

  private linesOf(i: Interview): readonly string[] {
    const said = this.t().interview;
    return [
      i.contactPerson ? said.contactIs(i.contactPerson) : '',
      i.heldFrom && i.heldTo ? said.heldFrom(this.formats.shortInstant(i.heldFrom), this.formats.time(i.heldTo)) : '',
      i.attendees ? said.attendeesAre(i.attendees) : '',
      i.changeReason ? said.changed(i.changeReason) : '',
      i.noShow ? said.absentIs(said.absent[i.noShow.by]) : '',
      i.noShow?.disputeText ? said.disputed(i.noShow.disputeText) : '',
    ].filter(Boolean);
  }
}
