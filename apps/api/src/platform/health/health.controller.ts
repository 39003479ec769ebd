import { Controller } from '@nestjs/common';
import { describeApi, health, ready, setClock, settle } from '@pilotage/contracts/admin';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { DomainError } from '@pilotage/domain/kernel';
import { Clock } from '../clock/clock';
import { Input, Serve } from '../http/serve';
import { describe } from '../http/openapi';
import { Jobs } from '../jobs/jobs';
import { Sweeper } from '../jobs/sweeper';
import { HealthService } from './health.service';

const VERSION = '0.1.0';

@Controller()
export class HealthController {
  constructor(
    private readonly checks: HealthService,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly sweeper: Sweeper,
  ) {}

  @Serve(health)
  health(): Output<typeof health> {
    return { status: 'ok', version: VERSION, uptimeSeconds: Math.round(process.uptime()) };
  }

  /** @throws DomainError NOT_READY with the checks, so that a load balancer sees it by the status alone */
  @Serve(ready)
  async ready(): Promise<Output<typeof ready>> {
    const { ok, checks } = await this.checks.ready();
    if (!ok) throw new DomainError('NOT_READY', undefined, '', checks);
    return { status: 'ok', checks };
  }

  @Serve(describeApi)
  describe(): Output<typeof describeApi> {
    return describe(VERSION);
  }

  /** Moving the clock runs the sweep, which is also what a lost queue falls back on (decision 2). */
  @Serve(setClock)
  async move(@Input() { body }: In<typeof setClock>): Promise<Output<typeof setClock>> {
    this.requireSettable();
    const now = await this.clock.set(new Date(body.now));
    await this.sweeper.sweep(0);
    return { now: now.toISOString() };
  }

  @Serve(settle)
  settled(): Promise<Output<typeof settle>> {
    this.requireSettable();
    return this.jobs.open();
  }

  private requireSettable(): void {
    if (!this.clock.settable) throw new DomainError('NOT_FOUND');
  }
}
