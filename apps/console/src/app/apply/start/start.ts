import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { CallWindow } from '../../public/home/call-window';
import { SeaHead } from '../../shared/course/sea-head';
import { Dialogs } from '../../shared/dialog/dialogs';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { byField } from '../../shared/http/refused';
import { pageTitle } from '../../shared/page-title';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import type { DraftRow } from '../draft-client';
import { StartStore } from './start-store';

/** The door to the form: what to have ready, and the two ways in. */
@Component({
  selector: 'pl-start',
  imports: [SeaHead, CallWindow, Field, Control, TroubleNote, Waiting, Shape, RouterLink],
  providers: [StartStore],
  templateUrl: './start.html',
  styleUrl: './start.scss',
})
export class Start {
  protected readonly store = inject(StartStore);
  protected readonly formats = inject(Formats);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('apply');
  protected readonly shell = this.words.of('shell');
  protected readonly of = computed(() => byField(this.store.refusals()));

  constructor() {
    pageTitle(() => this.t().start.title);
    void this.store.load();
  }

  protected async begin(event?: Event): Promise<void> {
    event?.preventDefault();
    const id = await this.store.begin();
    if (id) await this.router.navigate(['/apply/diagnosis', id, 'step', 1]);
  }

  protected async discard(draft: DraftRow): Promise<void> {
    const { title, text, yes, no } = this.t().start.discardAsk;
    if (await this.dialogs.ask({ title, text, yes, no, danger: true })) await this.store.discard(draft.id);
  }
}
