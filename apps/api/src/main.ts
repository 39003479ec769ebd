import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from './api.module';
import { Config } from './platform/config/config';
import { createAdapter, prepareServer } from './platform/http/server';
import { createLogger, NestLog } from './platform/log/log';

/** The process that answers HTTP; any number of them may run. */
async function start(): Promise<NestFastifyApplication> {
  const config = Config.fromProcess();
  const logger = createLogger(config);
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule, createAdapter(config), {
    logger: new NestLog(logger),
    abortOnError: false,
  });
  await prepareServer(app, config, logger);
  app.enableShutdownHooks();
  await app.listen(config.env.PORT, config.env.HOST);
  logger.info({ port: config.env.PORT }, 'api ready');
  return app;
}

/** For who runs more in one process than this, and closes it again. */
export const app = start();

app.catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
