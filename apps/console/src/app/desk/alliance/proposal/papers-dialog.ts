import { Component, computed, inject, signal } from '@angular/core';
import {
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { readPaperCode } from '@pilotage/domain/alliance';
import { parseDate } from '@pilotage/domain/taiwan';
import { Control } from '../../../shared/form/control';
import { Field } from '../../../shared/form/field';
import { LongText } from '../../../shared/form/long-text';
import { Tick } from '../../../shared/form/tick';
import { refusal } from '../../../shared/http/refused';
import { Words } from '../../../shared/text/words';
import type { PaperReceiptView } from '@pilotage/contracts/qualification';

type Carrier = PaperReceiptView['carrier'];
const CARRIERS: readonly Carrier[] = ['HAND', 'COURIER', 'REGISTERED', 'POST'];

/** What the clerk finds in the envelope; the time of arrival is the server's. */
@Component({
  selector: 'pl-papers-dialog',
  imports: [MatDialogTitle, MatDialogContent, MatDialogActions, MatDialogClose, Control, Field, LongText, Tick],
  template: `
    <h2 matDialogTitle>{{ t().papers.title }}</h2>
    <div matDialogContent>
      <div class="fields">
        <p>{{ t().papers.text }}</p>
        <pl-field path="code" [label]="t().papers.code" [hint]="t().papers.codeHint" [refusal]="badCode()">
          <input plControl autocomplete="off" [value]="code()" (typed)="code.set($event)" />
        </pl-field>
        <pl-field path="carrier" [label]="t().papers.carrier">
          <select plControl (settled)="choose($event)">
            @for (c of carriers; track c) {
              <option [value]="c" [selected]="c === carrier()">{{ t().papers.carriers[c] }}</option>
            }
          </select>
        </pl-field>
        @if (carrier() !== 'HAND') {
          <pl-field path="tracking" [label]="t().papers.tracking" [optional]="true">
            <input plControl maxlength="60" [value]="tracking()" (typed)="tracking.set($event)" />
          </pl-field>
          <pl-field path="postmarkedOn" [label]="t().papers.postmark" [optional]="true" [refusal]="badDate()">
            <input plControl class="short" placeholder="113/3/5" [value]="postmark()" (typed)="postmark.set($event)" />
          </pl-field>
        }
        <pl-field path="copies" [label]="t().papers.copies">
          <input
            plControl
            class="short"
            type="number"
            min="0"
            max="20"
            [value]="copies()"
            (typed)="copies.set(+$event)"
          />
        </pl-field>
        <pl-tick path="sealed" [label]="t().papers.sealed" [(value)]="sealed" />
        <pl-tick path="certificate" [label]="t().papers.certificate" [(value)]="certificate" />
        <pl-long-text path="note" [label]="t().papers.note" [optional]="true" [rows]="2" [max]="500" [(value)]="note" />
      </div>
    </div>
    <div matDialogActions align="end">
      <button type="button" class="btn" matDialogClose>{{ shell().act.cancel }}</button>
      <button type="button" class="btn primary" (click)="confirm()">{{ t().papers.save }}</button>
    </div>
  `,
  styleUrl: '../../case/dialogs.scss',
})
export class PapersDialog {
  private readonly dialog = inject<MatDialogRef<PapersDialog>>(MatDialogRef);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('deskAlliance');
  protected readonly shell = this.words.of('shell');
  protected readonly carriers = CARRIERS;
  protected readonly code = signal('');
  protected readonly carrier = signal<Carrier>('HAND');
  protected readonly tracking = signal('');
  protected readonly postmark = signal('');
  protected readonly copies = signal(2);
  protected readonly sealed = signal(false);
  protected readonly certificate = signal(false);
  protected readonly note = signal('');
  private readonly tried = signal(false);
  protected readonly badCode = computed(() =>
    this.tried() && this.code().trim() && readPaperCode(this.code()) === null
      ? refusal('INPUT_INVALID', 'code')
      : undefined,
  );
  protected readonly badDate = computed(() =>
    this.tried() && this.postmark().trim() && parseDate(this.postmark()) === null
      ? refusal('DATE_INVALID', 'postmarkedOn')
      : undefined,
  );

  protected choose(value: string): void {
    const carrier = CARRIERS.find((c) => c === value);
    if (carrier) this.carrier.set(carrier);
  }

  protected confirm(): void {
    this.tried.set(true);
    if (this.badCode() || this.badDate()) return;
    const posted = this.carrier() !== 'HAND';
    this.dialog.close({
      code: this.code().trim() || null,
      carrier: this.carrier(),
      tracking: (posted && this.tracking().trim()) || null,
      postmarkedOn: posted ? parseDate(this.postmark()) : null,
      copies: this.copies(),
      sealed: this.sealed(),
      certificate: this.certificate(),
      note: this.note().trim() || null,
    });
  }
}
