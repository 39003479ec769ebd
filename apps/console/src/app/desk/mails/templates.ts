import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { Refused } from '../../shared/http/refused';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Words } from '../../shared/text/words';
import { within } from '../../shell/arrival';
import { Session } from '../../shell/session';
import { MailClient, type MailPreview, type Template } from './mail-client';
import { MailSheet } from './mail-sheet';
import { WordingEditor } from './wording-editor';

const languages = ['zh', 'en'] as const;
const locales = { zh: 'zh-Hant', en: 'en' } as const;

/** The words of every mail: one event at a time, filled from a real case, in both languages; administrators change them. */
@Component({
  selector: 'pl-mail-templates',
  imports: [Control, Field, MailSheet, TroubleNote, Waiting, WordingEditor],
  templateUrl: './templates.html',
  styleUrl: './templates.scss',
})
export class MailTemplates {
  private readonly client = inject(MailClient);
  private readonly router = inject(Router);
  protected readonly words = inject(Words);
  protected readonly t = this.words.of('mails');
  private readonly asked = toSignal(inject(ActivatedRoute).queryParamMap);

  private readonly session = inject(Session);

  protected readonly languages = languages;
  protected readonly locales = locales;
  protected readonly editable = computed(() => this.session.is('ADMIN'));
  /** The language whose words are being changed. */
  protected readonly editing = signal<(typeof languages)[number] | null>(null);
  protected readonly list = signal<readonly Template[]>([]);
  protected readonly preview = signal<MailPreview | null>(null);
  protected readonly trouble = signal<unknown>(null);
  /** Why the case that was typed shows nothing. */
  protected readonly refused = signal<Refused | null>(null);
  protected readonly no = computed(() => this.asked()?.get('no') ?? '');
  protected readonly event = computed(() => {
    const wanted = this.asked()?.get('event');
    return (this.list().find((x) => x.event === wanted) ?? this.list()[0])?.event ?? '';
  });

  constructor() {
    effect(() => {
      const [event, no] = [this.event(), this.no()];
      untracked(() => void (event ? this.show(event, no) : undefined));
    });
    void this.load();
  }

  protected async load(): Promise<void> {
    this.trouble.set(null);
    try {
      this.list.set(await this.client.templates());
    } catch (error) {
      this.trouble.set(error);
    }
  }

  protected choose(event: string): void {
    this.editing.set(null);
    void this.go({ event, no: null });
  }

  protected fill(no: string): void {
    void this.go({ no: no.trim() || null });
  }

  /** After other words were saved. */
  protected async renew(): Promise<void> {
    await Promise.all([this.load(), this.show(this.event(), this.no())]);
  }

  private async show(event: string, no: string): Promise<void> {
    this.refused.set(null);
    try {
      const preview = await this.client.preview(event, no);
      if (event === this.event()) this.preview.set(preview);
    } catch (error) {
      if (error instanceof Refused && error.code === 'NOT_FOUND') this.refused.set(error);
      else this.trouble.set(error);
    }
  }

  protected refusedSaid(): string {
    const error = this.refused();
    return error ? this.t().templates.noSuch(this.no()) : '';
  }

  private go(queryParams: Record<string, string | null>): Promise<boolean> {
    return this.router.navigate([], { ...within, queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
