import { Component, inject, signal } from '@angular/core';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import type { ConflictShown } from './conflict-desk';

/** Two devices, one field: side by side, one choice each; closes with the paths to keep as typed here. */
@Component({
  selector: 'pl-conflict-dialog',
  imports: [MatDialogTitle, MatDialogContent, MatDialogActions],
  template: `
    <h2 matDialogTitle>{{ t().conflict.title }}</h2>
    <div matDialogContent>
      <p>{{ t().conflict.text(formats.shortInstant(shown.theirsAt)) }}</p>
      @for (clash of shown.clashes; track clash.path) {
        <fieldset>
          <legend>{{ clash.label }}</legend>
          <label>
            <input
              type="radio"
              [name]="clash.path"
              [checked]="mine().includes(clash.path)"
              (change)="keep(clash.path)"
            />
            <span>
              <b>{{ t().conflict.mine }}</b>
              {{ clash.mine || t().conflict.empty }}
            </span>
          </label>
          <label>
            <input
              type="radio"
              [name]="clash.path"
              [checked]="!mine().includes(clash.path)"
              (change)="yield(clash.path)"
            />
            <span>
              <b>{{ t().conflict.theirs }}</b>
              {{ clash.theirs || t().conflict.empty }}
            </span>
          </label>
        </fieldset>
      }
    </div>
    <div matDialogActions align="end">
      <button type="button" class="btn primary" (click)="save()">{{ t().conflict.save }}</button>
    </div>
  `,
  styles: `
    fieldset {
      margin-top: 16px;
      padding-top: 12px;
      border-top: 1px solid var(--line);
    }
    legend {
      float: left;
      width: 100%;
      font-weight: 600;
    }
    label {
      display: flex;
      gap: 10px;
      align-items: baseline;
      min-height: 44px;
      clear: both;
    }
    b {
      display: block;
      color: var(--ink2);
      font-size: var(--fs-small);
      font-weight: 400;
    }
  `,
})
export class ConflictDialog {
  protected readonly shown = inject<ConflictShown>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<ConflictDialog, readonly string[]>>(MatDialogRef);
  protected readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('apply');
  protected readonly mine = signal<readonly string[]>(this.shown.clashes.map((c) => c.path));

  protected keep(path: string): void {
    this.mine.update((all) => [...all, path]);
  }

  protected yield(path: string): void {
    this.mine.update((all) => all.filter((p) => p !== path));
  }

  protected save(): void {
    this.dialog.close(this.mine());
  }
}
