import {
  Component,
  computed,
  effect,
  inject,
  input,
  numberAttribute,
  signal,
  untracked,
  type OnDestroy,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Bar } from '../../../shared/charts/bar';
import { LongText } from '../../../shared/form/long-text';
import { refusal } from '../../../shared/http/refused';
import { pageTitle } from '../../../shared/page-title';
import { TroubleNote } from '../../../shared/states/trouble-note';
import { Waiting } from '../../../shared/states/waiting';
import { Shape } from '../../../shared/status/shape';
import { Formats } from '../../../shared/text/formats';
import { Words } from '../../../shared/text/words';
import { Toasts } from '../../../shared/toast/toasts';
import { crumbs } from '../../../shell/crumbs';
import { ApplicationSaid } from '../../case/application-said';
import { deskKeys } from '../../keys/desk-keys';
import { UNITS } from '../columns';
import type { WireBatchSettings } from './batch-client';
import { BatchStore } from './batch-store';
import { BatchTable } from './batch-table';
import { weightsOf } from './settings';
import { WhatIf } from './what-if';

/** A batch: what a version comes to, what differs from the one before, what would be if, and the commit at the foot. */
@Component({
  selector: 'pl-batch-board',
  imports: [RouterLink, Bar, LongText, TroubleNote, Waiting, Shape, BatchTable, WhatIf],
  providers: [BatchStore],
  templateUrl: './board.html',
  styleUrl: './board.scss',
})
export class Board implements OnDestroy {
  protected readonly store = inject(BatchStore);
  protected readonly formats = inject(Formats);
  protected readonly application = inject(ApplicationSaid);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly words = inject(Words);
  protected readonly t = this.words.of('batch');
  private readonly shell = this.words.of('shell');
  readonly id = input.required<string>();
  readonly version = input(null, { transform: (v: unknown) => numberAttribute(v, 0) || null });

  protected readonly key = 'Ctrl ↵';
  protected readonly reason = signal('');
  protected readonly reasonRefusal = computed(() => {
    const refused = this.store.refusal();
    return refused?.field === 'reason' ? refused : this.missing();
  });
  private readonly missing = signal<ReturnType<typeof refusal> | undefined>(undefined);
  protected readonly weights = computed(() => weightsOf(this.store.batch()?.shown?.weights ?? {}));
  protected readonly summary = computed(() => {
    const [b, shown, said] = [this.store.batch(), this.store.shown(), this.t()];
    if (!b?.shown || !shown) return [];
    const moved = b.changes.filter((c) => c.moved).length;
    return [
      { label: said.included, value: String(shown.cases) },
      { label: said.given, value: `${shown.given ?? 0}/${shown.cases}` },
      { label: said.total, value: this.score(shown.total ?? 0) },
      ...(b.against ? [{ label: said.moved, value: said.cases(moved) }] : []),
      { label: said.better, value: `+${this.score(Math.max(0, (shown.total ?? 0) - b.shown.oneByOne))}` },
      { label: said.hash, value: shortened(shown.explanationHash ?? '') },
    ];
  });
  protected readonly dearest = computed(() => this.store.batch()?.shown?.prices.slice(0, 5) ?? []);
  protected readonly highest = computed(() => Math.max(1, ...this.dearest().map((p) => p.price)));

  constructor() {
    pageTitle(() => this.store.batch()?.title ?? this.t().title);
    crumbs(() => [{ label: this.shell().nav.match, link: '/desk/match' }, { label: this.t().title }]);
    deskKeys({ 'Ctrl+Enter': () => void this.commit() });
    effect(() => {
      const [id, version] = [this.id(), this.version()];
      untracked(() => void this.store.load(id, version));
    });
  }

  ngOnDestroy(): void {
    this.store.leave();
  }

  protected score(total: number): string {
    return this.formats.number(total / UNITS, 4);
  }

  protected share(done: number, of: number): number {
    return of > 0 ? done / of : 0;
  }

  protected tags(code: string): string {
    return this.formats.list((this.store.names().get(code)?.topTags ?? []).map((tag) => this.application.tag(tag)));
  }

  protected async run(settings: WireBatchSettings): Promise<void> {
    await this.store.revise(settings);
    if (this.version() !== null) await this.router.navigate(['/desk/match/batches', this.id()]);
  }

  protected async commit(): Promise<void> {
    if (!this.store.open() || this.store.working()) return;
    const isMissing = this.store.needsReason() && !this.reason().trim();
    this.missing.set(isMissing ? refusal('REASON_REQUIRED', 'reason') : undefined);
    if (isMissing) return;
    const done = await this.store.commit(this.reason().trim());
    if (done !== null) this.toasts.done(this.t().committed(done));
  }
}

function shortened(hash: string): string {
  return hash ? `${hash.slice(0, 4)}…${hash.slice(-4)}` : '';
}
