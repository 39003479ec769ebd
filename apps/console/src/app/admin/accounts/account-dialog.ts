import { Component, computed, inject, signal } from '@angular/core';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import type { WireRefusal } from '@pilotage/contracts/common';
import type { Role } from '@pilotage/contracts/endpoint';
import type { Choice } from '../../shared/form/choices';
import { Segments } from '../../shared/form/segments';
import { Ticks } from '../../shared/form/ticks';
import { byField, refusal } from '../../shared/http/refused';
import { Shape } from '../../shared/status/shape';
import { Words } from '../../shared/text/words';
import type { AccountRow, Standing } from './account';
import { staffRoles } from './staff-roles';

export interface AccountAsked {
  readonly account: AccountRow;
  readonly typed: Standing;
  readonly refusals: readonly WireRefusal[];
}

/** Roles and standing of one account; closes with what is wanted. */
@Component({
  selector: 'pl-account-dialog',
  imports: [MatDialogTitle, MatDialogContent, MatDialogActions, MatDialogClose, Segments, Shape, Ticks],
  template: `
    <h2 matDialogTitle>{{ asked.account.name }}</h2>
    <div matDialogContent>
      <p class="mut">{{ asked.account.login }}</p>
      @if (whole(); as r) {
        <p class="note signal" role="alert"><pl-shape name="late" />{{ words.refusal(r) }}</p>
      }
      <pl-segments
        [label]="t().accounts.columns.standing"
        [choices]="standings()"
        [value]="status()"
        (valueChange)="status.set($event)"
      />
      @if (ofFirm) {
        <p class="mut">{{ t().accounts.ofFirm }}</p>
      } @else {
        <pl-ticks
          path="roles"
          [label]="t().accounts.columns.roles"
          [choices]="roles()"
          [refusal]="of().get('roles')"
          [value]="taken()"
          (valueChange)="take($event)"
        />
      }
    </div>
    <div matDialogActions align="end">
      <button type="button" class="btn" matDialogClose>{{ shell().act.cancel }}</button>
      <button type="button" class="btn primary" (click)="confirm()">{{ t().accounts.save }}</button>
    </div>
  `,
  styles: `
    pl-segments,
    pl-ticks,
    .note {
      display: block;
      margin-top: 16px;
    }
  `,
})
export class AccountDialog {
  protected readonly asked = inject<AccountAsked>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<AccountDialog, Standing>>(MatDialogRef);
  protected readonly words = inject(Words);
  protected readonly t = this.words.of('admin');
  protected readonly shell = this.words.of('shell');
  protected readonly ofFirm = this.asked.account.firm !== null;
  protected readonly status = signal(this.asked.typed.status);
  protected readonly taken = signal<readonly Role[]>(this.asked.typed.roles);
  private readonly told = signal(this.asked.refusals);

  protected readonly of = computed(() => byField(this.told()));
  protected readonly whole = computed(() => this.of().get(''));
  protected readonly standings = computed<readonly Choice<AccountRow['status']>[]>(() => [
    { value: 'ACTIVE', label: this.t().accounts.standings.ACTIVE },
    { value: 'DISABLED', label: this.t().accounts.standings.DISABLED },
  ]);
  protected readonly roles = computed<readonly Choice<Role>[]>(() =>
    staffRoles.map((value) => ({ value, label: this.shell().roles[value] })),
  );

  protected take(roles: readonly Role[]): void {
    this.taken.set(roles);
    this.told.set([]);
  }

  protected confirm(): void {
    if (this.taken().length === 0) return this.told.set([refusal('FIELD_REQUIRED', 'roles')]);
    this.dialog.close({ roles: [...this.taken()], status: this.status() });
  }
}
