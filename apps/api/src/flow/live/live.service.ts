import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { LiveChange } from '@pilotage/contracts/live';
import { is, type Actor } from '../../platform/http/actor';
import type { EventStream } from '../../platform/http/event-stream';
import { Changes, type Change } from '../../platform/live/changes';
import type { Logger } from '../../platform/log/log';
import { LOGGER } from '../../platform/log/tokens';
import { LiveStore, type Touched } from './live.store';

interface Follower {
  readonly actor: Actor;
  readonly stream: EventStream;
  /** False once the session has ended. */
  readonly isStillIn: () => Promise<boolean>;
}

/** How often it is looked whether a session still stands. */
const LOOK_MS = 60_000;

/** Tells everybody who is connected here what has changed of what they may see. */
@Injectable()
export class LiveService implements OnModuleDestroy {
  private readonly followers = new Set<Follower>();
  private unlisten: (() => void) | null = null;
  private looking: NodeJS.Timeout | undefined;

  constructor(
    private readonly changes: Changes,
    private readonly store: LiveStore,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  follow(follower: Follower): void {
    this.followers.add(follower);
    follower.stream.onGone(() => this.leave(follower));
    this.unlisten ??= this.changes.listen((all) => void this.tell(all).catch((e: unknown) => this.failed(e)));
    this.looking ??= setInterval(() => void this.look().catch((e: unknown) => this.failed(e)), LOOK_MS);
  }

  onModuleDestroy(): void {
    for (const { stream } of this.followers) stream.end();
  }

  private leave(follower: Follower): void {
    this.followers.delete(follower);
    if (this.followers.size > 0) return;
    this.unlisten?.();
    this.unlisten = null;
    clearInterval(this.looking);
    this.looking = undefined;
  }

  private async tell(all: readonly Change[]): Promise<void> {
    const touched = await this.store.touched(all.map((c) => c.id));
    for (const { actor, stream } of this.followers) {
      const changes = seenBy(actor, all, touched);
      if (changes.length > 0) stream.send('changes', { changes });
    }
  }

  private async look(): Promise<void> {
    for (const follower of this.followers) if (!(await follower.isStillIn())) follower.stream.end();
  }

  private failed(error: unknown): void {
    this.logger.warn({ error: error instanceof Error ? error.message : String(error) }, 'live');
  }
}

/** The office sees every numbered case; a consultant his own, and that something is new with his offers. */
export function seenBy(actor: Actor, all: readonly Change[], touched: readonly Touched[]): LiveChange[] {
  const office = is(actor, 'COORDINATOR', 'ADMIN', 'APPROVER');
  const told = new Map<string, LiveChange>();
  const tell = (kind: LiveChange['kind'], no: string | null, own: boolean): void => {
    const key = `${kind} ${no ?? ''}`;
    told.set(key, { kind, no, own: own && (told.get(key)?.own ?? true) });
  };
  for (const t of touched) {
    const own = all.every((c) => c.id !== t.subject || c.actorId === actor.accountId);
    const mine = actor.consultantId !== null && t.consultant_id === actor.consultantId;
    if (t.number !== null && (office || mine)) tell('case', t.number, own);
    if (actor.consultantId !== null && t.asked.includes(actor.consultantId)) tell('offers', null, own);
  }
  return [...told.values()];
}
