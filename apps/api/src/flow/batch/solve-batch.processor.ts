import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import type { ProposalProgress, ProposalResult } from '@pilotage/domain/matching/proposal';
import { batchSettings } from '@pilotage/contracts/batch';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import { hashOf } from '../../platform/database/hash';
import { Processor, type Finish } from '../../platform/jobs/processor';
import { inThread } from '../../platform/threads/threads';
import { Cases } from '../cases.store';
import { solveBatchJob } from '../jobs';
import { BatchStore, type Ended, type VersionRecord } from './batch.store';
import type { SolveInput } from './solving';
import { BatchWorlds } from './world.store';

const LOOK_EVERY_MS = 150;

/**
 * Computes a version of a batch in a thread. Phase, counts and the wish to stop are columns of its row, so that any process
 * can show and stop it; a worker that is killed leaves a job that begins again.
 */
@Injectable()
export class SolveBatchProcessor extends Processor<typeof solveBatchJob.payload> {
  readonly kind = solveBatchJob;

  constructor(
    private readonly store: BatchStore,
    private readonly worlds: BatchWorlds,
    private readonly cases: Cases,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run({ version: id }: z.output<typeof solveBatchJob.payload>, finish: Finish): Promise<void> {
    const version = await this.store.begin(id);
    if (!version) return;
    const ended = await this.solve(version);
    await this.database.transact(await this.clock.now(), async (unit) => {
      await this.store.end(unit, id, ended);
      await finish(unit);
    });
  }

  override async gaveUp({ version }: z.output<typeof solveBatchJob.payload>, error: string): Promise<void> {
    await this.store.fail(version, error);
  }

  private async solve(version: VersionRecord): Promise<Ended> {
    const { weights, limitSeconds, ...settings } = batchSettings.parse(version.settings);
    const records = await this.cases.waiting(version.cases);
    const world = await this.worlds.of(records, weights, await this.clock.now());
    const former = await this.store.former(version.batchId, version.basedOn);
    const input: SolveInput = { world, settings, former, limitMs: limitSeconds * 1000 };
    const result = await inThread<ProposalProgress, ProposalResult>('solve', input, {
      look: (progress) => this.store.tell(version.id, progress),
      everyMs: LOOK_EVERY_MS,
    });
    return {
      result,
      policy: world.policy,
      policyVersion: weights ? `${world.policy.policy}+${hashOf(weights).slice(0, 8)}` : world.policy.policy,
      inputHash: hashOf({ world, settings, former }),
      explanationHash: hashOf(result.rows),
    };
  }
}
