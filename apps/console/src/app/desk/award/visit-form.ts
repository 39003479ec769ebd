import { Component, computed, inject, input, output, signal } from '@angular/core';
import { visitKinds, type AwardView } from '@pilotage/contracts/award-views';
import { parseDate } from '@pilotage/domain/taiwan';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { LongText } from '../../shared/form/long-text';
import { RocDate } from '../../shared/form/roc-date';
import { refusal } from '../../shared/http/refused';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import type { Visit } from './award-client';

/** Coaching talks, visits and meetings, and one more with what was said. */
@Component({
  selector: 'pl-visit-form',
  imports: [Control, Field, LongText, RocDate],
  template: `
    <ul>
      @for (v of visits(); track v.id) {
        <li>
          <b>{{ t().visitKinds[v.kind] }}</b> {{ formats.date(v.on) }} {{ v.text }}
        </li>
      }
    </ul>
    <form (submit)="$event.preventDefault(); submit()">
      <pl-field path="visit.kind" [label]="t().desk.visitKind">
        <select plControl (settled)="choose($event)">
          @for (k of kinds(); track k.value) {
            <option [value]="k.value" [selected]="k.value === kind()">{{ k.label }}</option>
          }
        </select>
      </pl-field>
      <pl-roc-date path="visit.on" [label]="t().desk.visitOn" [refusal]="noDay()" [(value)]="on" />
      <pl-long-text
        path="visit.text"
        [label]="t().desk.visitText"
        [rows]="3"
        [max]="2000"
        [quiet]="true"
        [refusal]="noText()"
        [(value)]="text"
      />
      <button type="submit" class="btn" [attr.aria-disabled]="busy()">{{ t().desk.visit }}</button>
    </form>
  `,
  styleUrl: './forms.scss',
})
export class VisitForm {
  protected readonly t = inject(Words).of('award');
  protected readonly formats = inject(Formats);
  readonly visits = input.required<AwardView['visits']>();
  readonly busy = input.required<boolean>();
  readonly note = output<Visit>();
  protected readonly kind = signal<Visit['kind']>('COACHING');
  protected readonly on = signal<string | null>(null);
  protected readonly text = signal('');
  private readonly asked = signal(false);
  protected readonly kinds = computed(() => visitKinds.map((value) => ({ value, label: this.t().visitKinds[value] })));
  protected readonly noDay = computed(() =>
    this.asked() && !parseDate(this.on() ?? '') ? refusal('FIELD_REQUIRED', 'visit.on') : undefined,
  );
  protected readonly noText = computed(() =>
    this.asked() && !this.text().trim() ? refusal('FIELD_REQUIRED', 'visit.text') : undefined,
  );

  protected choose(kind: string): void {
    const known = visitKinds.find((k) => k === kind);
    if (known) this.kind.set(known);
  }

  protected submit(): void {
    this.asked.set(true);
    const [on, text] = [parseDate(this.on() ?? ''), this.text().trim()];
    if (!on || !text) return;
    this.note.emit({ kind: this.kind(), on, text });
    this.text.set('');
    this.asked.set(false);
  }
}
