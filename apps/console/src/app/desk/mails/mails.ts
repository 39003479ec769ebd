import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Choice } from '../../shared/form/choices';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { Segments } from '../../shared/form/segments';
import { Trouble } from '../../shared/http/trouble';
import { pageTitle } from '../../shared/page-title';
import { Empty } from '../../shared/states/empty';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import type { ShapeName } from '../../shared/status/shapes';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { within } from '../../shell/arrival';
import { crumbs } from '../../shell/crumbs';
import { MailClient, mailStates, type MailPage, type MailRow, type MailState } from './mail-client';
import { MailTemplates } from './templates';

const viewIds = ['LOG', 'TEMPLATES'] as const;
type View = (typeof viewIds)[number];

const shapeOf: Readonly<Record<MailState, ShapeName>> = {
  FAILED: 'late',
  QUEUED: 'underway',
  SUPPRESSED: 'closed',
  SENT: 'done',
};

/** The outbox: what has failed and can be sent again, what waits, what went out; and the words of every mail. */
@Component({
  selector: 'pl-mails',
  imports: [Control, Empty, Field, MailTemplates, RouterLink, Segments, Shape, TroubleNote, Waiting],
  templateUrl: './mails.html',
  styleUrl: '../../admin/lists.scss',
})
export class Mails {
  private readonly client = inject(MailClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly said = inject(Trouble);
  protected readonly formats = inject(Formats);
  protected readonly words = inject(Words);
  protected readonly t = this.words.of('mails');
  /** From the address. */
  readonly view = input<string>();
  readonly state = input<string>();
  readonly q = input<string>();

  protected readonly page = signal<MailPage | null>(null);
  protected readonly rows = signal<readonly MailRow[]>([]);
  protected readonly trouble = signal<unknown>(null);
  protected readonly shown = computed<View>(() => (this.view() === 'TEMPLATES' ? 'TEMPLATES' : 'LOG'));
  protected readonly views = computed<readonly Choice<View>[]>(() =>
    viewIds.map((value) => ({ value, label: this.t().views[value] })),
  );
  protected readonly wanted = computed<MailState | null>(() => mailStates.find((s) => s === this.state()) ?? null);
  protected readonly states = computed(() => {
    const { states, stateOf } = this.t();
    const counts = this.page()?.counts ?? {};
    return mailStates.map((value) => ({ value, label: stateOf(states[value], counts[value] ?? 0) }));
  });

  constructor() {
    pageTitle(() => this.t().title);
    crumbs(() => [{ label: this.t().title }]);
    effect(() => {
      const [view] = [this.shown(), this.wanted(), this.q()];
      untracked(() => void (view === 'TEMPLATES' ? undefined : this.load()));
    });
  }

  protected shape(row: MailRow): ShapeName {
    return shapeOf[row.state];
  }

  /** Where the case or proposal stands, by its number. */
  protected linkOf(no: string): string {
    return no.startsWith('A') ? `/desk/alliances/${no}` : `/desk/cases/${no}`;
  }

  protected async load(before: string | null = null): Promise<void> {
    const wanted = this.wanted();
    this.trouble.set(null);
    try {
      const page = await this.client.list(wanted, this.q() ?? '', before);
      if (wanted !== this.wanted()) return;
      this.page.set(page);
      this.rows.update((rows) => (before === null ? page.mails : [...rows, ...page.mails]));
    } catch (error) {
      this.trouble.set(error);
    }
  }

  protected look(view: View): Promise<boolean> {
    return this.go({ view: view === 'LOG' ? null : view });
  }

  protected narrow(state: string): Promise<boolean> {
    return this.go({ state: state || null });
  }

  protected search(q: string): Promise<boolean> {
    return this.go({ q: q.trim() || null });
  }

  private go(queryParams: Record<string, string | null>): Promise<boolean> {
    return this.router.navigate([], { ...within, queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async retry(row: MailRow): Promise<void> {
    try {
      await this.client.retry(row.id);
      this.toasts.done(this.t().retried);
    } catch (error) {
      this.toasts.trouble(this.said.say(error));
    }
    await this.load();
  }
}
