import { computed, inject, Injectable, signal } from '@angular/core';
import type { Role } from '@pilotage/contracts/endpoint';
import type { Session as WireSession } from '@pilotage/contracts/people';
import type { Locale } from '@pilotage/domain/kernel';
import { ServerClock } from '../shared/clock/server-clock';
import { Words } from '../shared/text/words';
import { SessionClient, type Credentials } from './session-client';

/** Who is signed in, and what kind of installation this is. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly client = inject(SessionClient);
  private readonly clock = inject(ServerClock);
  private readonly words = inject(Words);
  private readonly state = signal<WireSession | null>(null);
  private loading: Promise<void> | null = null;

  readonly me = computed(() => this.state()?.me ?? null);
  readonly roles = computed<readonly Role[]>(() => this.me()?.roles ?? []);
  /** The installation holds fictional data only. */
  readonly demo = computed(() => this.state()?.demo ?? false);
  readonly demoAccounts = computed(() => this.state()?.demoAccounts ?? []);

  is(...roles: readonly Role[]): boolean {
    return this.roles().some((r) => roles.includes(r));
  }

  /** Asks once; screens that need an answer wait for the same one. */
  load(): Promise<void> {
    this.loading ??= this.client.see().then(
      (s) => this.take(s),
      () => {
        this.loading = null;
      },
    );
    return this.loading;
  }

  async signIn(credentials: Credentials): Promise<void> {
    this.take(await this.client.signIn(credentials));
    this.loading = Promise.resolve();
  }

  async signOut(): Promise<void> {
    await this.client.signOut().catch(() => undefined);
    this.state.update((s) => s && { ...s, me: null });
    this.loading = null;
    await this.load();
  }

  /** Changes the language here, and of the mails of who is signed in. */
  async useLocale(locale: Locale): Promise<void> {
    await this.words.use(locale);
    if (this.me()) await this.client.useLocale(locale).catch(() => undefined);
  }

  private take(session: WireSession): void {
    this.state.set(session);
    this.clock.learn(session.now, 0, session.settableClock);
  }
}
