import { Component, computed, DOCUMENT, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Bar } from '../../shared/charts/bar';
import type { Choice } from '../../shared/form/choices';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { fieldId } from '../../shared/form/field-id';
import { Segments } from '../../shared/form/segments';
import { Icon } from '../../shared/icons/icon';
import { pageTitle } from '../../shared/page-title';
import { Empty } from '../../shared/states/empty';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import { Words } from '../../shared/text/words';
import { within } from '../../shell/arrival';
import { crumbs } from '../../shell/crumbs';
import { deskKeys } from '../keys/desk-keys';
import { KeyLine } from '../keys/key-line';
import { ConsultantClient, type ConsultantRow } from './consultant-client';
import { ConsultantFacts } from './consultant-facts';
import { ConsultantSaid } from './consultant-said';

const viewIds = ['all', 'free', 'stopped'] as const;
type ViewId = (typeof viewIds)[number];

/** Who can be asked, for what, and how much he has; a row opens to everything about him. */
@Component({
  selector: 'pl-consultants',
  imports: [
    Bar,
    Control,
    Field,
    Segments,
    Icon,
    Empty,
    TroubleNote,
    Waiting,
    Shape,
    KeyLine,
    ConsultantFacts,
    RouterLink,
  ],
  templateUrl: './consultants.html',
  styleUrl: './consultants.scss',
})
export class Consultants {
  private readonly client = inject(ConsultantClient);
  protected readonly said = inject(ConsultantSaid);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  protected readonly t = inject(Words).of('desk');
  /** From the address. */
  readonly view = input<string>();
  readonly q = input<string>();
  readonly open = input<string>();

  protected readonly all = signal<readonly ConsultantRow[] | null>(null);
  protected readonly trouble = signal<unknown>(null);
  protected readonly typed = linkedSignal(() => this.q() ?? '');
  protected readonly shown = computed<ViewId>(() => viewIds.find((v) => v === this.view()) ?? 'all');
  protected readonly views = computed<readonly Choice<ViewId>[]>(() => {
    const { views, viewed } = this.t().consultants;
    const of = (v: ViewId): number => (this.all() ?? []).filter((k) => this.belongs(k, v)).length;
    return viewIds.map((v) => ({ value: v, label: viewed(views[v], of(v)) }));
  });
  protected readonly rows = computed(() => {
    const wanted = this.typed().trim().toLowerCase();
    return (this.all() ?? []).filter((k) => this.belongs(k, this.shown()) && this.said.searched(k).includes(wanted));
  });

  constructor() {
    pageTitle(() => this.t().consultants.title);
    crumbs(() => [{ label: this.t().consultants.title }]);
    deskKeys({
      '/': () => this.document.getElementById(fieldId('q'))?.focus(),
      j: () => this.step(1),
      k: () => this.step(-1),
    });
    void this.load();
  }

  protected async load(): Promise<void> {
    this.trouble.set(null);
    try {
      this.all.set(await this.client.list());
    } catch (error) {
      this.trouble.set(error);
    }
  }

  protected look(view: ViewId): void {
    this.go({ view: view === 'all' ? null : view });
  }

  protected search(text: string): void {
    this.typed.set(text);
    this.go({ q: text.trim() || null });
  }

  protected clear(): void {
    this.typed.set('');
    this.go({ q: null, view: null });
  }

  protected turn(code: string): void {
    this.go({ open: this.open() === code ? null : code });
  }

  private belongs(k: ConsultantRow, view: ViewId): boolean {
    const stand = this.said.stand(k);
    if (view === 'all') return true;
    return view === 'free' ? stand === 'free' : stand !== 'free' && stand !== 'full';
  }

  private step(by: 1 | -1): void {
    const rows = this.rows();
    const here = this.document.activeElement?.id;
    const at = rows.findIndex((k) => `row-${k.code}` === here);
    const to = rows[at === -1 ? 0 : Math.max(0, Math.min(rows.length - 1, at + by))];
    if (to) this.document.getElementById(`row-${to.code}`)?.focus();
  }

  private go(queryParams: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { ...within, queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
