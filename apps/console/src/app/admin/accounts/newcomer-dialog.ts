import { Component, computed, inject, signal } from '@angular/core';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { isMailAddress } from '@pilotage/domain/kernel';
import type { WireRefusal } from '@pilotage/contracts/common';
import type { Role } from '@pilotage/contracts/endpoint';
import type { Choice } from '../../shared/form/choices';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { Ticks } from '../../shared/form/ticks';
import { byField, refusal } from '../../shared/http/refused';
import { Words } from '../../shared/text/words';
import type { Newcomer } from './account';
import { staffRoles } from './staff-roles';

export interface NewcomerAsked {
  readonly typed: Newcomer;
  readonly refusals: readonly WireRefusal[];
}

export const nobody: Newcomer = { email: '', name: '', roles: [] };

/** Who gets an account and for what; the password is the person's own affair. */
@Component({
  selector: 'pl-newcomer-dialog',
  imports: [MatDialogTitle, MatDialogContent, MatDialogActions, MatDialogClose, Control, Field, Ticks],
  template: `
    <h2 matDialogTitle>{{ t().accounts.open }}</h2>
    <div matDialogContent>
      <p class="mut">{{ t().accounts.openText }}</p>
      <div class="fields">
        <pl-field path="name" [label]="t().accounts.columns.name" [refusal]="of().get('name')">
          <input plControl autocomplete="off" maxlength="60" [value]="typed().name" (typed)="edit({ name: $event })" />
        </pl-field>
        <pl-field path="email" [label]="t().accounts.email" [refusal]="of().get('email')">
          <input plControl type="email" autocomplete="off" [value]="typed().email" (typed)="edit({ email: $event })" />
        </pl-field>
        <pl-ticks
          path="roles"
          [label]="t().accounts.columns.roles"
          [choices]="roles()"
          [refusal]="of().get('roles')"
          [value]="typed().roles"
          (valueChange)="edit({ roles: [...$event] })"
        />
        @if (typed().roles.includes('CONSULTANT')) {
          <pl-field
            path="consultantCode"
            [label]="t().accounts.consultant"
            [hint]="t().accounts.consultantHint"
            [refusal]="of().get('consultantCode')"
          >
            <input
              plControl
              class="short"
              autocomplete="off"
              [value]="typed().consultantCode ?? ''"
              (typed)="edit({ consultantCode: $event.trim() })"
            />
          </pl-field>
        }
      </div>
    </div>
    <div matDialogActions align="end">
      <button type="button" class="btn" matDialogClose>{{ shell().act.cancel }}</button>
      <button type="button" class="btn primary" (click)="confirm()">{{ t().accounts.openAct }}</button>
    </div>
  `,
  styles: `
    .fields {
      gap: 16px;
      margin-top: 16px;
    }
  `,
})
export class NewcomerDialog {
  private readonly asked = inject<NewcomerAsked>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<NewcomerDialog, Newcomer>>(MatDialogRef);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('admin');
  protected readonly shell = this.words.of('shell');
  protected readonly typed = signal(this.asked.typed);
  private readonly told = signal(this.asked.refusals);
  protected readonly of = computed(() => byField(this.told()));
  protected readonly roles = computed<readonly Choice<Role>[]>(() =>
    staffRoles.map((value) => ({ value, label: this.shell().roles[value] })),
  );

  protected edit(change: Partial<Newcomer>): void {
    this.told.set([]);
    this.typed.update((t) => ({ ...t, ...change }));
  }

  protected confirm(): void {
    const { name, email, roles, consultantCode } = this.typed();
    const wrong: WireRefusal[] = [];
    if (!name.trim()) wrong.push(refusal('FIELD_REQUIRED', 'name'));
    if (!isMailAddress(email.trim())) wrong.push(refusal('EMAIL_INVALID', 'email'));
    if (roles.length === 0) wrong.push(refusal('FIELD_REQUIRED', 'roles'));
    if (roles.includes('CONSULTANT') && !consultantCode) wrong.push(refusal('FIELD_REQUIRED', 'consultantCode'));
    this.told.set(wrong);
    if (wrong.length === 0) this.dialog.close(this.typed());
  }
}
