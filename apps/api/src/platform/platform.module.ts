import { Module } from '@nestjs/common';
import { Audit } from './audit/audit';
import { Clock } from './clock/clock';
import { Config } from './config/config';
import { Database } from './database/database';
import { DiskStore } from './files/disk-store';
import { FileStore } from './files/file-store';
import { Files } from './files/files';
import { ListFiles } from './files/list-files';
import { S3Store } from './files/s3-store';
import { StatusMover } from './moves/mover';
import { HealthService } from './health/health.service';
import { AdvisoryLocks } from './jobs/advisory-locks';
import { Jobs } from './jobs/jobs';
import { Links } from './links/links';
import { Changes } from './live/changes';
import { createLogger, type Logger } from './log/log';
import { LOGGER } from './log/tokens';
import { FolderTransport } from './mail/folder-transport';
import { MailTransport } from './mail/mail';
import { SmtpTransport } from './mail/smtp-transport';
import { Notices } from './notices/notices';
import { Wordings } from './notices/wordings.store';
import { Printing } from './printing/printing';
import { BullQueue } from './queue/bull-queue';
import { Queue } from './queue/queue';

/** What every part stands on; no product word in here. An address in the environment decides each port. */
@Module({
  providers: [
    { provide: Config, useFactory: () => Config.fromProcess() },
    { provide: LOGGER, inject: [Config], useFactory: createLogger },
    {
      provide: Queue,
      inject: [Config, LOGGER],
      useFactory: ({ env }: Config, logger: Logger) =>
        env.REDIS_URL ? BullQueue.onRedis(env.REDIS_URL, logger) : BullQueue.onPostgres(env.DATABASE_URL, logger),
    },
    {
      provide: MailTransport,
      inject: [Config],
      useFactory: ({ env }: Config) =>
        env.SMTP_URL
          ? new SmtpTransport(env.SMTP_URL, env.MAIL_FROM)
          : new FolderTransport(env.MAIL_DIR, env.MAIL_FROM),
    },
    {
      provide: FileStore,
      inject: [Config],
      useFactory: ({ env }: Config) => (env.S3_ENDPOINT ? new S3Store(env) : new DiskStore(env.FILES_DIR)),
    },
    Database,
    Clock,
    Jobs,
    AdvisoryLocks,
    Audit,
    Changes,
    Files,
    Links,
    ListFiles,
    Notices,
    Wordings,
    StatusMover,
    Printing,
    HealthService,
  ],
  exports: [
    Config,
    LOGGER,
    Queue,
    MailTransport,
    FileStore,
    Database,
    Clock,
    Jobs,
    AdvisoryLocks,
    Audit,
    Changes,
    Files,
    Links,
    ListFiles,
    Notices,
    Wordings,
    StatusMover,
    Printing,
    HealthService,
  ],
})
export class PlatformModule {}
