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
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { LongText } from '../../shared/form/long-text';
import { byField, refusal } from '../../shared/http/refused';
import { Words } from '../../shared/text/words';

export interface Drafted {
  readonly version: string;
  readonly basedOn: string;
  readonly note: string;
}
export interface DraftAsked {
  readonly typed: Drafted;
  readonly versions: readonly string[];
  readonly refusals: readonly WireRefusal[];
}

/** The name of a new draft, what it starts from, and what it is for. */
@Component({
  selector: 'pl-draft-dialog',
  imports: [MatDialogTitle, MatDialogContent, MatDialogActions, MatDialogClose, Control, Field, LongText],
  template: `
    <h2 matDialogTitle>{{ t().draft.title }}</h2>
    <div matDialogContent>
      <div class="fields">
        <pl-field
          path="version"
          [label]="t().draft.version"
          [hint]="t().draft.versionHint"
          [refusal]="of().get('version')"
        >
          <input plControl class="short" maxlength="20" [value]="typed().version" (typed)="edit({ version: $event })" />
        </pl-field>
        <pl-field path="basedOn" [label]="t().draft.basedOn">
          <select plControl (settled)="edit({ basedOn: $event })">
            @for (v of asked.versions; track v) {
              <option [value]="v" [selected]="v === typed().basedOn">{{ v }}</option>
            }
          </select>
        </pl-field>
        <pl-long-text
          path="note"
          [label]="t().note"
          [optional]="true"
          [rows]="2"
          [max]="500"
          [value]="typed().note"
          (valueChange)="edit({ note: $event })"
        />
      </div>
    </div>
    <div matDialogActions align="end">
      <button type="button" class="btn" matDialogClose>{{ shell().act.cancel }}</button>
      <button type="button" class="btn primary" (click)="confirm()">{{ t().draft.act }}</button>
    </div>
  `,
  styles: `
    .fields {
      gap: 16px;
    }
  `,
})
export class DraftDialog {
  protected readonly asked = inject<DraftAsked>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<DraftDialog, Drafted>>(MatDialogRef);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('policy');
  protected readonly shell = this.words.of('shell');
  protected readonly typed = signal(this.asked.typed);
  private readonly told = signal(this.asked.refusals);
  protected readonly of = computed(() => byField(this.told().map((r) => ({ ...r, field: r.field || 'version' }))));

  protected edit(change: Partial<Drafted>): void {
    this.told.set([]);
    this.typed.update((t) => ({ ...t, ...change }));
  }

  protected confirm(): void {
    const version = this.typed().version.trim();
    if (!/^[A-Za-z0-9.-]{1,20}$/.test(version))
      return this.told.set([refusal(version ? 'INPUT_INVALID' : 'FIELD_REQUIRED', 'version')]);
    this.dialog.close({ ...this.typed(), version });
  }
}
