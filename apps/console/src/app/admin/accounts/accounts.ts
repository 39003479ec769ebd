import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { roles, type Role } from '@pilotage/contracts/endpoint';
import { ServerClock } from '../../shared/clock/server-clock';
import { Dialogs } from '../../shared/dialog/dialogs';
import type { Choice } from '../../shared/form/choices';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { Refused } from '../../shared/http/refused';
import { Trouble } from '../../shared/http/trouble';
import { Icon } from '../../shared/icons/icon';
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
import type { AccountPage, AccountRow } from './account';
import { AccountClient } from './account-client';
import { AccountDialog, type AccountAsked } from './account-dialog';
import { NewcomerDialog, nobody, type NewcomerAsked } from './newcomer-dialog';

/** Who may come in and as what. */
@Component({
  selector: 'pl-accounts',
  imports: [Control, Empty, Field, Icon, Shape, TroubleNote, Waiting],
  templateUrl: './accounts.html',
  styleUrl: '../lists.scss',
})
export class Accounts {
  private readonly client = inject(AccountClient);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly said = inject(Trouble);
  private readonly clock = inject(ServerClock);
  protected readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('admin');
  protected readonly shell = this.words.of('shell');
  /** From the address. */
  readonly q = input<string>();
  readonly role = input<string>();

  protected readonly rows = signal<readonly AccountRow[] | null>(null);
  protected readonly next = signal<string | null>(null);
  protected readonly trouble = signal<unknown>(null);
  protected readonly busy = signal(false);
  private readonly counts = signal<AccountPage['counts']>({});
  protected readonly wanted = computed<Role | null>(() => roles.find((r) => r === this.role()) ?? null);
  protected readonly counted = computed<readonly Choice<Role>[]>(() =>
    roles.flatMap((value) => {
      const n = this.counts()[value];
      return n ? [{ value, label: this.t().accounts.roleOf(this.shell().roles[value], n) }] : [];
    }),
  );

  constructor() {
    pageTitle(() => this.t().accounts.title);
    crumbs(() => [{ label: this.t().accounts.title }]);
    effect(() => {
      this.q();
      this.wanted();
      untracked(() => void this.load());
    });
  }

  protected async load(): Promise<void> {
    this.trouble.set(null);
    this.rows.set(null);
    await this.fetch('');
  }

  protected async more(): Promise<void> {
    if (!this.busy()) await this.fetch(this.next() ?? '');
  }

  protected go(queryParams: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { ...within, queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected standOf(a: AccountRow): { readonly shape: ShapeName; readonly label: string } {
    const { standings, invited, locked } = this.t().accounts;
    if (a.status === 'DISABLED') return { shape: 'ended', label: standings.DISABLED };
    if (a.lockedUntil && Date.parse(a.lockedUntil) > this.clock.minute()) return { shape: 'waits', label: locked };
    return a.invited ? { shape: 'act', label: invited } : { shape: 'done', label: standings.ACTIVE };
  }

  protected async openOne(): Promise<void> {
    for (let asked: NewcomerAsked = { typed: nobody, refusals: [] }; ;) {
      const typed = await this.dialogs.open<NewcomerAsked, NewcomerAsked['typed']>(NewcomerDialog, asked);
      if (!typed) return;
      const refusals = await this.tried(() => this.client.open(typed));
      if (refusals === null) return;
      if (refusals.length === 0) {
        this.toasts.done(this.t().accounts.opened(typed.email));
        return this.load();
      }
      asked = { typed, refusals };
    }
  }

  protected async change(account: AccountRow): Promise<void> {
    for (let asked: AccountAsked = { account, typed: account, refusals: [] }; ;) {
      const typed = await this.dialogs.open<AccountAsked, AccountAsked['typed']>(AccountDialog, asked);
      if (!typed) return;
      const refusals = await this.tried(async () => this.put(await this.client.change(account, typed)));
      if (refusals === null) return;
      if (refusals.length === 0) return this.toasts.done(this.t().accounts.changed(account.name));
      if (refusals.some((r) => r.code === 'ACCOUNT_MOVED')) {
        this.toasts.trouble(this.words.refusal(refusals[0] as (typeof refusals)[number]));
        return this.load();
      }
      asked = { account, typed, refusals };
    }
  }

  protected async mailLink(account: AccountRow): Promise<void> {
    const { mailLinkAsk } = this.t().accounts;
    const yes = await this.dialogs.ask({
      title: mailLinkAsk.title,
      text: mailLinkAsk.text(account.email),
      yes: this.t().accounts.mailLink,
      no: this.shell().act.cancel,
    });
    if (!yes) return;
    const refusals = await this.tried(() => this.client.mailLink(account.id));
    if (refusals?.length === 0) this.toasts.done(this.t().accounts.linkMailed(account.email));
  }

  /** No refusals when it went well; null when it broke, which has been said. */
  private async tried(act: () => Promise<void>): Promise<Refused['refusals'] | null> {
    try {
      await act();
      return [];
    } catch (error) {
      if (error instanceof Refused && error.status < 500) return error.refusals;
      this.toasts.trouble(this.said.say(error));
      return null;
    }
  }

  private put(changed: AccountRow): void {
    this.rows.update((all) => all?.map((a) => (a.id === changed.id ? changed : a)) ?? null);
  }

  private async fetch(after: string): Promise<void> {
    const [q, role] = [this.q() ?? '', this.wanted()];
    this.busy.set(true);
    try {
      const page = await this.client.list(q, role, after);
      if (q !== (this.q() ?? '') || role !== this.wanted()) return;
      this.rows.update((all) => [...(after ? (all ?? []) : []), ...page.accounts]);
      this.next.set(page.next);
      this.counts.set(page.counts);
    } catch (error) {
      this.trouble.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
