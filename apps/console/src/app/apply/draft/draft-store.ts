import { computed, inject, Injectable, signal } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import { checkApplication, type ApplicationDraft, type QuestionnaireDefinition } from '@pilotage/domain/questionnaire';
import { taipeiDate } from '@pilotage/domain/taiwan';
import { ServerClock } from '../../shared/clock/server-clock';
import { byField, refusal, Refused } from '../../shared/http/refused';
import { DraftClient, type Draft, type Receipt, type WireFile } from '../draft-client';
import { Autosave } from './autosave';
import { isFilled, pagesOf, type FormPage } from './form-map';

const A_WHILE_MS = 30 * 60_000;

/** How complete a page is: one that was opened and left unfinished is told apart from one not begun. */
export type PageState = 'done' | 'begun' | 'open';

/** One application while it is filled in: the draft, its questionnaire, and what still stands in the way. */
@Injectable()
export class DraftStore {
  private readonly client = inject(DraftClient);
  private readonly clock = inject(ServerClock);
  readonly autosave = inject(Autosave);

  readonly draft = signal<Draft | null>(null);
  readonly definition = signal<QuestionnaireDefinition | null>(null);
  readonly trouble = signal<unknown>(null);
  readonly receipt = signal<Receipt | null>(null);
  /** When this was left for more than a while: what was saved then. */
  readonly leftAt = signal<string | null>(null);
  /** What the server refused at submission. */
  readonly refusedAtSubmit = signal<readonly WireRefusal[]>([]);
  readonly submitting = signal(false);

  /** The form as this screen shows it: what is saved, with the unsaved changes on top. */
  readonly application = this.autosave.application;
  readonly answers = computed(() => this.application().answers ?? {});
  readonly pages = computed<readonly FormPage[]>(() => {
    const definition = this.definition();
    return definition ? pagesOf(definition) : [];
  });
  readonly editable = computed(() => ['drafted', 'returned'].includes(this.draft()?.status ?? ''));

  /** What submission would refuse now, computed here by the same function as on the server. */
  readonly refusals = computed<readonly WireRefusal[]>(() => {
    const definition = this.definition();
    if (!definition) return [];
    const today = taipeiDate(new Date(this.clock.minute()));
    const result = checkApplication(this.application(), definition, today);
    return result.ok ? [] : result.refusals.map((r) => refusal(r.code, r.field, r.params));
  });
  readonly refusalOf = computed(() => byField(this.refusals()));
  readonly answered = computed(
    () => this.items().filter((i) => isFilled(this.application(), `answers.${i.id}`)).length,
  );
  readonly items = computed(() => this.definition()?.items ?? []);

  async load(id: string): Promise<void> {
    if (this.draft()?.id === id) return;
    this.trouble.set(null);
    try {
      const draft = await this.client.see(id);
      this.definition.set(await this.client.definition(draft.questionnaireKey));
      this.draft.set(draft);
      if (this.clock.now() - Date.parse(draft.savedAt) > A_WHILE_MS) this.leftAt.set(draft.savedAt);
      await this.autosave.begin(draft);
    } catch (error) {
      this.trouble.set(error);
    }
  }

  edit(change: ApplicationDraft): void {
    this.leftAt.set(null);
    this.autosave.edit(change);
  }

  /** Refusals of the fields of a page, in the form's order. */
  refusalsOn(page: FormPage): readonly WireRefusal[] {
    return this.refusals().filter((r) => page.fields.some((f) => r.field === f || r.field.startsWith(`${f}.`)));
  }

  stateOf(page: FormPage): PageState {
    const filled = page.fields.filter((f) => isFilled(this.application(), f)).length;
    const complete = page.step === 2 ? filled === page.fields.length : this.refusalsOn(page).length === 0 && filled > 0;
    if (complete) return 'done';
    return filled > 0 ? 'begun' : 'open';
  }

  /** Where to go on: the first page that is not complete. */
  firstOpen(): FormPage | null {
    return this.pages().find((p) => this.stateOf(p) !== 'done') ?? null;
  }

  async upload(file: File): Promise<WireFile> {
    const draft = this.draft();
    if (!draft) throw new Refused(404, [refusal('NOT_FOUND')]);
    const stored = await this.client.upload(draft.id, file);
    this.draft.update((d) => d && { ...d, files: [...d.files, stored] });
    this.edit({ signature: { ...this.application().signature, kind: 'UPLOAD', fileId: stored.id } });
    return stored;
  }

  /** True once handed in; else the refusals say why, and the draft stays. */
  async submit(): Promise<boolean> {
    const draft = this.draft();
    if (!draft || this.submitting()) return false;
    this.submitting.set(true);
    this.trouble.set(null);
    this.refusedAtSubmit.set([]);
    try {
      if (!(await this.autosave.flush())) return false;
      const receipt = await this.client.submit(draft.id);
      this.receipt.set(receipt);
      this.draft.set({ ...draft, number: receipt.number, status: receipt.status });
      return true;
    } catch (error) {
      if (error instanceof Refused) this.refusedAtSubmit.set(error.refusals);
      else this.trouble.set(error);
      return false;
    } finally {
      this.submitting.set(false);
    }
  }

  async discard(): Promise<void> {
    const draft = this.draft();
    if (draft) await this.client.discard(draft.id);
    this.autosave.drop();
  }
}
