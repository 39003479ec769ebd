import { Component, computed, inject, input, output, signal } from '@angular/core';
import { parseDate } from '@pilotage/domain/taiwan';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { RocDate } from '../../shared/form/roc-date';
import { refusal } from '../../shared/http/refused';
import { Words } from '../../shared/text/words';

/** Number and day of the contract. */
@Component({
  selector: 'pl-contract-form',
  imports: [Control, Field, RocDate],
  template: `
    <form (submit)="$event.preventDefault(); submit()">
      <pl-field path="number" [label]="t().desk.number" [refusal]="noNumber()">
        <input plControl maxlength="60" autocomplete="off" [value]="number()" (typed)="number.set($event)" />
      </pl-field>
      <pl-roc-date path="signedOn" [label]="t().desk.signedOn" [refusal]="noDay()" [(value)]="on" />
      <button type="submit" class="btn primary" [attr.aria-disabled]="busy()">{{ t().desk.sign }}</button>
    </form>
  `,
  styleUrl: './forms.scss',
})
export class ContractForm {
  protected readonly t = inject(Words).of('award');
  readonly busy = input.required<boolean>();
  readonly sign = output<{ number: string; on: string }>();
  protected readonly number = signal('');
  protected readonly on = signal<string | null>(null);
  private readonly asked = signal(false);
  protected readonly noNumber = computed(() =>
    this.asked() && !this.number().trim() ? refusal('FIELD_REQUIRED', 'number') : undefined,
  );
  protected readonly noDay = computed(() =>
    this.asked() && !parseDate(this.on() ?? '') ? refusal('FIELD_REQUIRED', 'signedOn') : undefined,
  );

  protected submit(): void {
    this.asked.set(true);
    const [number, on] = [this.number().trim(), parseDate(this.on() ?? '')];
    if (number && on) this.sign.emit({ number, on });
  }
}
