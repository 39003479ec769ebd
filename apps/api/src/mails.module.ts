import { Module } from '@nestjs/common';
import { allNotices } from './notices';
import { MailsController } from './people/mails/mails.controller';
import { MailsService } from './people/mails/mails.service';
import { MailsStore } from './people/mails/mails.store';
import { WordingsController } from './people/mails/wordings.controller';
import { WordingsService } from './people/mails/wordings.service';
import { NOTICE_TEMPLATES } from './platform/notices/templates';
import { PlatformModule } from './platform/platform.module';

/** The outbox at the desk. It stands up here because the words of the mails come from every area of the product. */
@Module({
  imports: [PlatformModule],
  controllers: [MailsController, WordingsController],
  providers: [MailsService, MailsStore, WordingsService, { provide: NOTICE_TEMPLATES, useValue: allNotices }],
})
export class MailsModule {}
