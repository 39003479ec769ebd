import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { entryState } from '@pilotage/domain/report';
import type { Text } from '@pilotage/domain/kernel';
import { Dialogs } from '../../shared/dialog/dialogs';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Trouble } from '../../shared/http/trouble';
import { pageTitle } from '../../shared/page-title';
import { Empty } from '../../shared/states/empty';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { crumbs } from '../../shell/crumbs';
import { Session } from '../../shell/session';
import { catalogueKinds, type CatalogueKind } from './catalogue-client';
import { EntryForm } from './entry-form';
import { entryShapes } from './entry-state';
import { EntryStore, NEW } from './entry-store';

/** One tool or resource: edited on its revision, taken out of use and brought back. */
@Component({
  selector: 'pl-catalogue-entry',
  imports: [Empty, EntryForm, ErrorSummary, Shape, TroubleNote, Waiting],
  providers: [EntryStore],
  templateUrl: './entry.html',
  styleUrls: ['../page.scss', './entry.scss'],
})
export class CatalogueEntry {
  protected readonly store = inject(EntryStore);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly notice = inject(Trouble);
  private readonly session = inject(Session);
  protected readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('catalogues');
  private readonly shell = this.words.of('shell');
  /** From the address. */
  readonly kind = input.required<string>();
  readonly id = input.required<string>();

  protected readonly shapes = entryShapes;
  protected readonly busy = signal(false);
  protected readonly which = computed<CatalogueKind>(
    () => catalogueKinds.find((k) => k === this.kind()) ?? 'resources',
  );
  protected readonly isNew = computed(() => this.id() === NEW);
  protected readonly editable = computed(() => this.session.is('ADMIN') || this.session.is('COORDINATOR'));
  protected readonly title = computed(() => {
    const name = this.store.saved()?.['name'] as Text | undefined;
    return name && !this.isNew() ? this.words.say(name) : this.t().add[this.which()];
  });
  protected readonly state = computed(() => {
    const entry = this.store.saved();
    return entry && !this.isNew() ? entryState(entry as Parameters<typeof entryState>[0], this.store.today()) : null;
  });
  protected readonly editedAt = computed(() => this.store.saved()?.['editedAt'] as string | null | undefined);
  protected readonly retired = computed(() => this.store.saved()?.['retired'] === true);
  /** The name of a field by the path of a refusal. */
  protected readonly labelOf = (path: string): string => this.named(path);

  constructor() {
    pageTitle(() => this.title());
    crumbs(() => [{ label: this.t().title, link: '/admin/catalogues' }, { label: this.title() }]);
    effect(() => {
      const [kind, id] = [this.which(), this.id()];
      untracked(() => void this.store.load(kind, id));
    });
  }

  protected async save(): Promise<void> {
    await this.tried(async () => {
      const entry = await this.store.save(this.which(), this.id());
      if (!entry) return;
      this.toasts.done(this.t().saved);
      if (this.isNew())
        await this.router.navigate(['/admin/catalogues', this.which(), entry['id']], { replaceUrl: true });
    });
  }

  protected async retire(retired: boolean): Promise<void> {
    const { retire, retireAsk } = this.t();
    const draft = this.store.draft();
    const question = {
      title: retireAsk.title(this.title()),
      text: retireAsk.text,
      yes: retire,
      no: this.shell().act.cancel,
    };
    if (!draft || (retired && !(await this.dialogs.ask(question)))) return;
    this.store.change({ ...draft, retired });
    await this.save();
  }

  /** What somebody else has changed, by the names of the fields here. */
  protected overtakenSaid(paths: readonly string[]): string {
    return this.formats.list([...new Set(paths.map((p) => this.named(p)))]);
  }

  private named(path: string): string {
    const names: Readonly<Record<string, string>> = this.t().fields;
    return names[path.split('.')[0] ?? ''] ?? this.t().other;
  }

  private async tried(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await work();
    } catch (error) {
      this.toasts.trouble(this.notice.say(error));
    } finally {
      this.busy.set(false);
    }
  }
}
