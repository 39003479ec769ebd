import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { WireRefusal } from '@pilotage/contracts/common';
import { ErrorSummary } from '../../shared/form/error-summary';
import { pageTitle } from '../../shared/page-title';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Shape } from '../../shared/status/shape';
import type { ShapeName } from '../../shared/status/shapes';
import { Words } from '../../shared/text/words';
import { DraftClient } from '../draft-client';
import { DraftStore } from '../draft/draft-store';
import { pageOf, valueAt, type FormPage } from '../draft/form-map';
import { FORM_HOME } from '../form-home';
import { FormHead } from '../frame/form-head';
import { Outline } from '../frame/outline';
import { Said } from '../said';

/** Everything at a glance before it is handed in; what still stands in the way leads to its field. */
@Component({
  selector: 'pl-check-page',
  imports: [FormHead, Outline, ErrorSummary, TroubleNote, Shape, RouterLink],
  templateUrl: './check-page.html',
  styleUrl: './check-page.scss',
})
export class CheckPage {
  private readonly home = inject(FORM_HOME);
  protected readonly store = inject(DraftStore);
  private readonly client = inject(DraftClient);
  private readonly said = inject(Said);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('apply');
  protected readonly shell = this.words.of('shell');

  protected readonly labelOf = (path: string): string => this.said.label(path);
  /** What the server says stands in the way; until it has said so, what is computed here. */
  private readonly served = signal<readonly WireRefusal[] | null>(null);
  protected readonly refusals = computed(() => {
    const atSubmit = this.store.refusedAtSubmit();
    return atSubmit.length > 0 ? atSubmit : (this.served() ?? this.store.refusals());
  });

  protected readonly parts = computed(() =>
    this.store.pages().map((page) => ({
      page,
      name: this.nameOf(page),
      shape: this.shapeOf(page),
      link: [this.home.draft, this.store.draft()?.id, 'step', page.step],
      rows: page.step === 2 ? [] : this.rowsOf(page),
      answered: this.t().questions.answered(page.fields.filter((f) => this.has(f)).length, page.fields.length),
    })),
  );

  constructor() {
    pageTitle(() => this.t().check.title);
    void this.askServer();
  }

  protected async submit(): Promise<void> {
    if (this.refusals().length > 0 && this.store.refusedAtSubmit().length === 0) return this.revealAll();
    if (await this.store.submit()) await this.router.navigate([this.home.draft, this.store.draft()?.id, 'receipt']);
  }

  /** Takes the link of the summary to the page that holds the field. */
  protected async goTo(path: string): Promise<void> {
    const page = pageOf(this.store.pages(), path);
    if (!page) return;
    await this.router.navigate([this.home.draft, this.store.draft()?.id, 'step', page.step], {
      queryParams: { page: page.no, field: path },
    });
  }

  private async askServer(): Promise<void> {
    const draft = this.store.draft();
    if (!draft) return;
    await this.store.autosave.flush();
    this.served.set(await this.client.check(draft.id).catch(() => null));
  }

  private revealAll(): void {
    document.querySelector<HTMLElement>('pl-error-summary [role=alert]')?.focus();
  }

  /** What must be mended, what is complete, and what may stay open. */
  private shapeOf(page: FormPage): ShapeName {
    if (this.store.refusalsOn(page).length > 0) return 'act';
    return this.store.stateOf(page) === 'done' ? 'done' : 'waits';
  }

  private has(path: string): boolean {
    return this.said.value(path, valueAt(this.store.application(), path)) !== '';
  }

  private rowsOf(page: FormPage): readonly { path: string; label: string; value: string }[] {
    const rows = page.fields.map((path) => ({
      path,
      label: this.said.label(path),
      value: this.said.value(path, valueAt(this.store.application(), path)),
    }));
    return rows.filter((r) => r.value || !this.isBeside(r.path));
  }

  /** Fields that only some firms are asked for. */
  private isBeside(path: string): boolean {
    const online = this.store.application().needs?.N8?.mode === 'ONLINE';
    return path === 'profile.deemedSmeGround' || (path === 'needs.N10' && online);
  }

  private nameOf(page: FormPage): string {
    if (page.subject) return this.t().subjects[page.subject];
    const d = this.store.definition()?.dimensions.find((x) => x.id === page.dimension);
    return d ? this.words.say(d) : '';
  }
}
