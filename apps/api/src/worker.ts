import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Config } from './platform/config/config';
import { SweepSchedule } from './platform/jobs/sweep.schedule';
import { Worker } from './platform/jobs/worker';
import { createLogger, NestLog } from './platform/log/log';
import { Queue } from './platform/queue/queue';
import { WorkerModule } from './worker.module';

/** The process that does the jobs; any number of them may run. */
async function start(): Promise<INestApplicationContext> {
  const config = Config.fromProcess();
  const logger = createLogger(config);
  const app = await NestFactory.createApplicationContext(WorkerModule, {
    logger: new NestLog(logger),
    abortOnError: false,
  });
  app.enableShutdownHooks();
  const worker = app.get(Worker);
  await worker.start();
  app.get(SweepSchedule).start();
  logger.info({ queues: worker.queues.length, backend: app.get(Queue).backend }, 'worker ready');
  return app;
}

/** For who runs more in one process than this, and closes it again. */
export const app = start();

app.catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
