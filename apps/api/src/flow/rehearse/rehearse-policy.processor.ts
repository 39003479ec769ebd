import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import type { MatchingPolicy } from '@pilotage/domain/matching';
import { rehearsalSource } from '@pilotage/contracts/policy';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import { hashOf } from '../../platform/database/hash';
import { Processor, type Finish } from '../../platform/jobs/processor';
import { inThread } from '../../platform/threads/threads';
import { rehearsePolicyJob } from '../jobs';
import type { Played, PlayInput, PlayProgress } from './playing';
import { RehearseStore, type RehearsalRecord } from './rehearse.store';
import { SeasonReader } from './season';

const LOOK_EVERY_MS = 150;

/** Plays a season under two policies in a thread. */
@Injectable()
export class RehearsePolicyProcessor extends Processor<typeof rehearsePolicyJob.payload> {
  readonly kind = rehearsePolicyJob;

  constructor(
    private readonly store: RehearseStore,
    private readonly seasons: SeasonReader,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run({ rehearsal: id }: z.output<typeof rehearsePolicyJob.payload>, finish: Finish): Promise<void> {
    const record = await this.store.begin(id);
    if (!record) return;
    const played = await inThread<PlayProgress, Played | null>('play', await this.inputOf(record), {
      look: (progress) => this.store.tell(id, progress),
      everyMs: LOOK_EVERY_MS,
    });
    await this.database.transact(await this.clock.now(), async (unit) => {
      await this.store.end(unit, id, played, played && hashOf(played));
      await finish(unit);
    });
  }

  override async gaveUp({ rehearsal }: z.output<typeof rehearsePolicyJob.payload>, error: string): Promise<void> {
    await this.store.fail(rehearsal, error);
  }

  private async inputOf(record: RehearsalRecord): Promise<PlayInput> {
    const policies = record.policies as unknown as { before: MatchingPolicy; after: MatchingPolicy };
    const source = rehearsalSource.parse(record.source);
    if (source.kind === 'SYNTHETIC') return { ...policies, season: { synthetic: source } };
    return { ...policies, season: { plan: await this.seasons.of(source.call, source.seed, record.createdAt) } };
  }
}
