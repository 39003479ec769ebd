import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import { tieKinds, type TieKind } from '@pilotage/domain/matching';
import { Control } from '../form/control';
import { ErrorSummary } from '../form/error-summary';
import { Field } from '../form/field';
import { LongText } from '../form/long-text';
import { RocDate } from '../form/roc-date';
import { byField } from '../http/refused';
import { Words } from '../text/words';
import type { ConsultantView, TieWish } from './profile-client';

type Tie = ConsultantView['ties'][number];

/** One interest: a vendor by its name, a firm by its 統編, a relative by either. */
@Component({
  selector: 'pl-tie-form',
  imports: [Control, ErrorSummary, Field, LongText, RocDate],
  templateUrl: './tie-form.html',
  styles: `
    form,
    .grid {
      display: grid;
      gap: 16px;
    }
    .grid {
      grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
      align-items: start;
    }
    .acts {
      display: flex;
      gap: 8px;
    }
  `,
})
export class TieForm {
  private readonly words = inject(Words);
  protected readonly t = this.words.of('profile');
  protected readonly shell = this.words.of('shell');
  /** Null for a new one. */
  readonly tie = input.required<Tie | null>();
  readonly busy = input(false);
  readonly refusals = input<readonly WireRefusal[]>([]);
  readonly saved = output<TieWish>();
  readonly left = output();

  protected readonly kinds = tieKinds;
  protected readonly kind = linkedSignal<TieKind>(() => this.tie()?.kind ?? 'TOOL_VENDOR');
  protected readonly name = linkedSignal(() => this.tie()?.name ?? '');
  protected readonly ubn = linkedSignal(() => this.tie()?.ubn ?? '');
  protected readonly person = linkedSignal(() => this.tie()?.person ?? '');
  protected readonly since = linkedSignal(() => this.tie()?.since ?? null);
  protected readonly until = linkedSignal(() => this.tie()?.until ?? null);
  protected readonly note = linkedSignal(() => this.tie()?.note ?? '');
  protected readonly isVendor = computed(() => this.kind() === 'TOOL_VENDOR');
  protected readonly isKin = computed(() => this.kind() === 'KIN');
  protected readonly of = computed(() => byField(this.refusals()));

  protected readonly labelOf = (path: string): string => {
    const { ubn, name, vendor, until, kind } = this.t().tieFields;
    return { ubn, name: this.isVendor() ? vendor : name, until, kind }[path] ?? path;
  };

  protected chooseKind(value: string): void {
    this.kind.set(tieKinds.find((k) => k === value) ?? this.kind());
  }

  protected send(event: Event): void {
    event.preventDefault();
    if (this.busy()) return;
    const person = this.isKin() || this.tie()?.person ? this.person() || null : null;
    this.saved.emit({
      kind: this.kind(),
      ubn: this.ubn() || null,
      name: this.name() || null,
      person,
      since: this.since(),
      until: this.until(),
      note: this.note() || null,
    });
  }
}
