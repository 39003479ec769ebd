import { Component, computed, inject, input, signal } from '@angular/core';
import { changeKinds, type AwardView } from '@pilotage/contracts/award-views';
import type { WireRefusal } from '@pilotage/contracts/common';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { refusal } from '../../shared/http/refused';
import { Words } from '../../shared/text/words';
import type { NewChange } from '../award-client';

/** What is to change under the contract, and why. */
@Component({
  selector: 'pl-change-form',
  imports: [Control, Field],
  template: `
    <form (submit)="$event.preventDefault(); submit()">
      <div class="grid">
        <pl-field path="change.kind" [label]="t().changes.kind">
          <select plControl (settled)="choose($event)">
            @for (k of kinds(); track k.value) {
              <option [value]="k.value" [selected]="k.value === typed().kind">{{ k.label }}</option>
            }
          </select>
        </pl-field>
        @if (typed().kind === 'MEMBER_LEAVES') {
          <pl-field path="change.member" [label]="t().changes.member" [refusal]="refusal('member')">
            <select plControl (settled)="edit({ member: $event })">
              <option value="" [selected]="!typed().member">{{ t().form.choose }}</option>
              @for (m of members(); track m.id) {
                <option [value]="m.id" [selected]="m.id === typed().member">{{ m.name }}</option>
              }
            </select>
          </pl-field>
        } @else {
          <pl-field path="change.before" [label]="t().changes.before">
            <input plControl maxlength="500" [value]="typed().before ?? ''" (typed)="edit({ before: $event })" />
          </pl-field>
          <pl-field path="change.after" [label]="t().changes.after" [refusal]="refusal('after')">
            <input plControl maxlength="500" [value]="typed().after ?? ''" (typed)="edit({ after: $event })" />
          </pl-field>
        }
        <pl-field path="change.reason" [label]="t().changes.reason" [refusal]="refusal('reason')">
          <input plControl maxlength="500" [value]="typed().reason" (typed)="edit({ reason: $event })" />
        </pl-field>
      </div>
      <button type="submit" class="btn" [attr.aria-disabled]="busy()">{{ t().changes.ask }}</button>
    </form>
  `,
  styleUrl: './claim-form.scss',
})
export class ChangeForm {
  protected readonly t = inject(Words).of('award');
  readonly award = input.required<AwardView>();
  readonly busy = input.required<boolean>();
  /** True once it is asked. */
  readonly send = input.required<(change: NewChange) => Promise<boolean>>();
  protected readonly typed = signal<NewChange>({ kind: 'OTHER', reason: '' });
  private readonly missing = signal<readonly WireRefusal[]>([]);

  protected readonly kinds = computed(() =>
    changeKinds.map((value) => ({ value, label: this.t().changes.kinds[value] })),
  );
  protected readonly members = computed(() => this.award().members.filter((m) => !m.isLeader && !m.left));

  protected refusal(field: string): WireRefusal | undefined {
    return this.missing().find((r) => r.field === field);
  }

  protected edit(change: Partial<NewChange>): void {
    this.typed.update((typed) => ({ ...typed, ...change }));
  }

  protected choose(kind: string): void {
    const known = changeKinds.find((k) => k === kind);
    if (known) this.edit({ kind: known });
  }

  protected async submit(): Promise<void> {
    const { kind, member, before, after, reason } = this.typed();
    const leaves = kind === 'MEMBER_LEAVES';
    const missing = [
      ...(leaves ? (member ? [] : ['member']) : after?.trim() ? [] : ['after']),
      ...(reason.trim() ? [] : ['reason']),
    ];
    this.missing.set(missing.map((field) => refusal('FIELD_REQUIRED', field)));
    if (missing.length > 0) return;
    const change: NewChange = leaves
      ? { kind, ...(member ? { member } : {}), reason }
      : { kind, before: before ?? '', after: after ?? '', reason };
    if (await this.send()(change)) this.typed.set({ kind: 'OTHER', reason: '' });
  }
}
