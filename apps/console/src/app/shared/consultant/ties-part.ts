import { Component, computed, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { Dialogs } from '../dialog/dialogs';
import { Trouble } from '../http/trouble';
import { Formats } from '../text/formats';
import { Words } from '../text/words';
import { Toasts } from '../toast/toasts';
import type { ConsultantView, TieWish } from './profile-client';
import { ProfileStore } from './profile-store';
import { TieForm } from './tie-form';

type Tie = ConsultantView['ties'][number];
const NEW = 'new';

/** What a consultant is tied to, and the form for one more, or for one that has changed. */
@Component({
  selector: 'pl-ties-part',
  imports: [TieForm],
  templateUrl: './ties-part.html',
  styleUrls: ['../rows.scss', './ties-part.scss'],
})
export class TiesPart {
  protected readonly store = inject(ProfileStore);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly notice = inject(Trouble);
  private readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('profile');
  private readonly shell = this.words.of('shell');
  /** The desk may change also what was declared at an offer. */
  readonly forDesk = input(false);
  protected readonly open = signal<string | null>(null);
  private readonly top = viewChild<ElementRef<HTMLElement>>('top');

  protected readonly rows = computed(() =>
    (this.store.view()?.ties ?? []).map((tie) => ({
      tie,
      editable: tie.own || this.forDesk(),
      what: [tie.name, tie.ubn, tie.person].filter(Boolean).join('　') || this.t().unnamed,
      when: this.spanOf(tie),
      from: this.t().sources[tie.source] ?? this.t().sources['IMPORT'],
    })),
  );
  protected readonly refusals = computed(() => {
    const refused = this.store.refused();
    return refused?.part === 'ties' ? refused.refusals : [];
  });
  protected readonly edited = computed(() => this.rows().find((r) => r.tie.id === this.open())?.tie ?? null);
  protected readonly isNew = computed(() => this.open() === NEW);

  protected begin(id: string | null): void {
    this.store.refused.set(null);
    this.open.set(id ?? NEW);
  }

  protected close(): void {
    this.open.set(null);
    this.store.refused.set(null);
    this.top()?.nativeElement.focus();
  }

  protected async save(wish: TieWish): Promise<void> {
    const id = this.edited()?.id ?? null;
    await this.tried(async () => {
      if (!(await this.store.putTie(id, wish))) return;
      this.toasts.done(this.t().tieSaved);
      this.close();
    });
  }

  protected async remove(tie: Tie): Promise<void> {
    const { remove, removeTitle, removeText } = this.t();
    const question = { title: removeTitle, text: removeText, yes: remove, no: this.shell().act.cancel };
    if (!(await this.dialogs.ask(question))) return;
    await this.tried(async () => {
      if (!(await this.store.removeTie(tie.id))) return;
      this.toasts.done(this.t().removed);
      this.close();
    });
  }

  private spanOf({ since, until }: Tie): string {
    const day = (date: string | null): string => (date === null ? '' : this.formats.date(date));
    return since === null && until === null ? '' : this.t().span(day(since), day(until));
  }

  private async tried(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.toasts.trouble(this.notice.say(error));
    }
  }
}
