import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { Config } from '../config/config';
import type { Logger } from '../log/log';
import { LOGGER } from '../log/tokens';
import { AdvisoryLocks } from './advisory-locks';
import { Sweeper } from './sweeper';

const NAME = 'sweep-stalled';
/** How much longer than a round of the schedule a wake-up is trusted. */
const TRUST_MS = 5_000;

/** The regular sweep: once, however many workers there are (decision 17). */
@Injectable()
export class SweepSchedule implements OnModuleDestroy {
  constructor(
    private readonly registry: SchedulerRegistry,
    private readonly config: Config,
    private readonly locks: AdvisoryLocks,
    private readonly sweeper: Sweeper,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  start(): void {
    this.registry.addInterval(
      NAME,
      setInterval(() => void this.run(), this.config.env.SWEEP_SECONDS * 1000),
    );
  }

  private async run(): Promise<void> {
    try {
      const release = await this.locks.take(NAME);
      if (release === null) return;
      const woken = await this.sweeper.sweep(this.config.env.SWEEP_SECONDS * 1000 + TRUST_MS);
      if (woken > 0) this.logger.info({ woken }, NAME);
      await release();
    } catch (error) {
      this.logger.warn({ error: error instanceof Error ? error.message : String(error) }, NAME);
    }
  }

  onModuleDestroy(): void {
    if (this.registry.doesExist('interval', NAME)) this.registry.deleteInterval(NAME);
  }
}
