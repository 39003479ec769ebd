import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { moves, statuses, type MoveName, type StatusCode } from '@pilotage/domain/flow';
import type { Choice } from '../../shared/form/choices';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { RocDate } from '../../shared/form/roc-date';
import { Trouble } from '../../shared/http/trouble';
import { Icon } from '../../shared/icons/icon';
import { pageTitle } from '../../shared/page-title';
import { Empty } from '../../shared/states/empty';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { within } from '../../shell/arrival';
import { crumbs } from '../../shell/crumbs';
import { AuditClient, type AuditRow, type ChainCheck } from './audit-client';
import { detailSaid } from './detail';

/** Who did what and when; every line is chained to the one before it. */
@Component({
  selector: 'pl-audit-trail',
  imports: [Control, Empty, Field, Icon, RocDate, Shape, TroubleNote, Waiting],
  templateUrl: './audit.html',
  styleUrls: ['../lists.scss', './audit.scss'],
})
export class AuditTrail {
  private readonly client = inject(AuditClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly said = inject(Trouble);
  protected readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('admin');
  /** From the address. */
  readonly q = input<string>();
  readonly action = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();

  protected readonly rows = signal<readonly AuditRow[] | null>(null);
  protected readonly next = signal<string | null>(null);
  protected readonly trouble = signal<unknown>(null);
  protected readonly busy = signal(false);
  protected readonly check = signal<ChainCheck | null>(null);
  protected readonly checking = signal(false);
  private readonly known = signal<readonly string[]>([]);
  protected readonly actions = computed<readonly Choice[]>(() =>
    this.known().map((value) => ({ value, label: this.actionOf(value) })),
  );

  constructor() {
    pageTitle(() => this.t().audit.title);
    crumbs(() => [{ label: this.t().audit.title }]);
    effect(() => {
      this.filters();
      untracked(() => void this.load());
    });
  }

  private readonly filters = computed(() => {
    const [q, action, from, to] = [this.q(), this.action(), this.from(), this.to()];
    return { ...(q ? { q } : {}), ...(action ? { action } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) };
  });

  protected async load(): Promise<void> {
    this.trouble.set(null);
    this.rows.set(null);
    await this.fetch(null);
  }

  protected async more(): Promise<void> {
    if (!this.busy()) await this.fetch(this.next());
  }

  protected async verify(): Promise<void> {
    if (this.checking()) return;
    this.checking.set(true);
    try {
      this.check.set(await this.client.verify());
    } catch (error) {
      this.toasts.trouble(this.said.say(error));
    } finally {
      this.checking.set(false);
    }
  }

  protected go(queryParams: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { ...within, queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  /** `diagnosis.accept` in the words of the flow; other acts in those of the office. */
  protected actionOf(action: string): string {
    const [of, move] = action.split('.');
    if (of === 'diagnosis' && move && move in moves) return this.words.say(moves[move as MoveName].label);
    const names: Readonly<Record<string, string>> = this.t().audit.actions;
    return names[action] ?? action;
  }

  protected kindOf(e: AuditRow): string {
    const kinds: Readonly<Record<string, string>> = this.t().audit.kinds;
    return kinds[e.actor.kind] ?? e.actor.kind;
  }

  protected subjectOf(e: AuditRow): string {
    const types: Readonly<Record<string, string>> = this.t().audit.subjects;
    return types[e.subject.type] ?? e.subject.type;
  }

  protected detailOf(e: AuditRow): string {
    const status = (code: unknown): string | null =>
      typeof code === 'string' && code in statuses ? this.words.say(statuses[code as StatusCode].staff) : null;
    const { from, to, ...rest } = e.detail;
    const [before, after] = [status(from), status(to)];
    const moved = after ? [before === null || before === after ? after : this.t().audit.moved(before, after)] : [];
    return this.formats.clauses([...moved, ...detailSaid(after ? rest : e.detail)]);
  }

  private async fetch(before: string | null): Promise<void> {
    const filters = this.filters();
    this.busy.set(true);
    try {
      const page = await this.client.list({ ...filters, ...(before ? { before } : {}) });
      if (filters !== this.filters()) return;
      this.rows.update((all) => [...(before ? (all ?? []) : []), ...page.entries]);
      this.next.set(page.next);
      this.known.set(page.actions);
    } catch (error) {
      this.trouble.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
