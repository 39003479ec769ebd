import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import type { Locale } from '@pilotage/domain/kernel';
import { Dialogs } from '../../shared/dialog/dialogs';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { LongText } from '../../shared/form/long-text';
import { byField, Conflict, Refused } from '../../shared/http/refused';
import { Trouble } from '../../shared/http/trouble';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { MailClient, type MailWording, type MailWordingView, type TriedMail } from './mail-client';
import { MailSheet } from './mail-sheet';

/** The words of one mail in one language: typed, looked at with a real case, saved as a version, or taken back. */
@Component({
  selector: 'pl-wording-editor',
  imports: [Control, Field, LongText, MailSheet, Shape, TroubleNote, Waiting],
  templateUrl: './wording-editor.html',
  styleUrl: './wording-editor.scss',
  host: { '[attr.lang]': "words.locale() === 'en' ? 'en' : 'zh-Hant-TW'" },
})
export class WordingEditor {
  private readonly client = inject(MailClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly notice = inject(Trouble);
  protected readonly formats = inject(Formats);
  protected readonly words = inject(Words);
  protected readonly t = this.words.of('mails');
  protected readonly shell = this.words.of('shell');
  readonly event = input.required<string>();
  readonly locale = input.required<Locale>();
  /** The case that it is filled from; the newest where it is empty. */
  readonly no = input('');
  readonly saved = output();
  readonly left = output();

  protected readonly view = signal<MailWordingView | null>(null);
  protected readonly trouble = signal<unknown>(null);
  protected readonly subject = signal('');
  /** Paragraphs stand apart by an empty line. */
  protected readonly body = signal('');
  protected readonly busy = signal(false);
  /** Somebody else has saved while this was typed. */
  protected readonly overtaken = signal(false);
  private readonly tried = signal<{ readonly of: string; readonly mail: TriedMail } | null>(null);
  private readonly told = signal<readonly WireRefusal[]>([]);

  private readonly typed = computed<MailWording>(() => ({
    subject: this.subject().trim(),
    paragraphs: this.body()
      .split(/\n\s*\n/)
      .flatMap((p) => p.trim() || []),
  }));
  private readonly key = computed(() => JSON.stringify(this.typed()));
  protected readonly dirty = computed(() => JSON.stringify(this.view()?.current) !== this.key());
  /** The mail as it would be, while it is that of exactly what is typed and not saved yet. */
  protected readonly preview = computed(() => {
    const tried = this.tried();
    return this.dirty() && tried?.of === this.key() ? tried.mail : null;
  });
  protected readonly of = computed(() => {
    const all = byField(this.told());
    return { subject: all.get('subject'), body: this.told().find((r) => r.field !== 'subject') };
  });
  protected readonly isOriginal = computed(() => {
    const view = this.view();
    return view !== null && JSON.stringify(view.current) === JSON.stringify(view.original);
  });

  constructor() {
    effect(() => {
      const [event, locale] = [this.event(), this.locale()];
      untracked(() => void this.load(event, locale));
    });
  }

  protected async load(event: string, locale: Locale): Promise<void> {
    this.trouble.set(null);
    try {
      const view = await this.client.wording(event, locale);
      this.view.set(view);
      this.type(view.current);
    } catch (error) {
      this.trouble.set(error);
    }
  }

  protected async look(): Promise<void> {
    const [of, typed] = [this.key(), this.typed()];
    await this.attempt(async () => {
      const mail = await this.client.tryWording(this.event(), this.locale(), typed, this.no());
      this.tried.set({ of, mail });
    });
  }

  protected async save(): Promise<void> {
    if (this.preview()) await this.put(this.typed());
  }

  protected async takeBack(): Promise<void> {
    const { back, backAsk, backText } = this.t().wording;
    const yes = await this.dialogs.ask({ title: backAsk, text: backText, yes: back, no: this.shell().act.cancel });
    if (yes) await this.put(null);
  }

  private async put(wording: MailWording | null): Promise<void> {
    const view = this.view();
    if (!view) return;
    await this.attempt(async () => {
      const now = await this.client.saveWording(this.event(), this.locale(), wording, view.revision);
      this.view.set(now);
      this.type(now.current);
      this.overtaken.set(false);
      this.toasts.done(wording ? this.t().wording.saved : this.t().wording.takenBack);
      this.saved.emit();
    });
  }

  private type({ subject, paragraphs }: MailWording): void {
    this.subject.set(subject);
    this.body.set(paragraphs.join('\n\n'));
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.told.set([]);
    try {
      await work();
    } catch (error) {
      if (error instanceof Conflict) {
        this.view.set(error.extra as MailWordingView);
        this.overtaken.set(true);
      } else if (error instanceof Refused && error.status < 500) this.told.set(error.refusals);
      else this.toasts.trouble(this.notice.say(error));
    } finally {
      this.busy.set(false);
    }
  }
}
