import { Component, computed, DOCUMENT, effect, inject, input, signal, untracked } from '@angular/core';
import type { InterviewView } from '@pilotage/contracts/case-view';
import { attachmentKinds, type AttachmentKind } from '@pilotage/domain/interview';
import { Dialogs } from '../dialog/dialogs';
import { Control } from '../form/control';
import { Field } from '../form/field';
import { Segments } from '../form/segments';
import { handOver } from '../http/hand-over';
import { Icon } from '../icons/icon';
import { TroubleNote } from '../states/trouble-note';
import { Formats } from '../text/formats';
import { Words } from '../text/words';
import { Toasts } from '../toast/toasts';
import { AttachmentsStore } from './attachments-store';

/** What is kept with the interviews of a case: small pictures, downloads, and a way to add while the case is open. */
@Component({
  selector: 'pl-attachments',
  imports: [Control, Field, Icon, Segments, TroubleNote],
  providers: [AttachmentsStore],
  templateUrl: './attachments.html',
  styleUrl: './attachments.scss',
})
export class Attachments {
  protected readonly store = inject(AttachmentsStore);
  private readonly dialogs = inject(Dialogs);
  private readonly document = inject(DOCUMENT);
  private readonly formats = inject(Formats);
  private readonly toasts = inject(Toasts);
  protected readonly t = inject(Words).of('attachments');
  readonly no = input.required<string>();
  readonly visits = input.required<readonly Pick<InterviewView, 'id' | 'status' | 'startsAt'>[]>();

  protected readonly kind = signal<AttachmentKind>('PHOTO');
  protected readonly chosen = signal<string | null>(null);
  protected readonly kinds = computed(() => attachmentKinds.map((value) => ({ value, label: this.t().kinds[value] })));
  protected readonly accept = computed(() =>
    this.kind() === 'DOCUMENT' ? 'application/pdf,image/jpeg,image/png' : 'image/jpeg,image/png',
  );
  protected readonly choices = computed(() =>
    this.visits()
      .filter((v) => v.status !== 'CANCELLED')
      .map(({ id, startsAt }) => ({ id, label: this.formats.shortInstant(startsAt) }))
      .reverse(),
  );
  protected readonly visit = computed(() => this.chosen() ?? this.choices()[0]?.id ?? null);
  protected readonly mayAdd = computed(() => (this.store.list()?.open ?? false) && this.visit() !== null);
  protected readonly rows = computed(() => {
    const several = this.choices().length > 1;
    return (this.store.list()?.attachments ?? []).map((a) => ({
      ...a,
      thumbnail: a.hasThumbnail ? this.store.thumbnail(a.id) : null,
      parts: [
        this.t().kinds[a.kind],
        this.formats.bytes(a.bytes),
        a.byOffice ? this.t().byOffice : this.t().byConsultant,
        ...(several ? [this.t().of(this.choices().find((v) => v.id === a.interview)?.label ?? '')] : []),
      ],
    }));
  });

  constructor() {
    effect(() => {
      const no = this.no();
      untracked(() => void this.store.load(no));
    });
  }

  protected async add(picker: HTMLInputElement): Promise<void> {
    const [file, visit] = [picker.files?.[0], this.visit()];
    picker.value = '';
    if (file && visit && (await this.store.add(visit, this.kind(), file))) this.toasts.done(this.t().added);
  }

  protected async open(id: string): Promise<void> {
    const file = await this.store.file(id);
    if (file) handOver(this.document, file);
  }

  protected async remove(a: { readonly id: string; readonly name: string }): Promise<void> {
    const { title, text, yes, no } = this.t().removeAsk;
    if (!(await this.dialogs.ask({ title, text: text(a.name), yes, no, danger: true }))) return;
    if (await this.store.remove(a.id)) this.toasts.done(this.t().removed);
  }
}
