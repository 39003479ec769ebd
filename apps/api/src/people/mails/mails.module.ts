import { Module, type DynamicModule } from '@nestjs/common';
import { NOTICE_TEMPLATES, type NoticeTemplates } from '../../platform/notices/templates';
import { PlatformModule } from '../../platform/platform.module';
import { MailsController } from './mails.controller';
import { MailsService } from './mails.service';
import { MailsStore } from './mails.store';

/** The outbox at the desk; the words come from every area of the product, so they are handed in. */
@Module({})
export class MailsModule {
  static of(templates: NoticeTemplates): DynamicModule {
    return {
      module: MailsModule,
      imports: [PlatformModule],
      controllers: [MailsController],
      providers: [MailsService, MailsStore, { provide: NOTICE_TEMPLATES, useValue: templates }],
    };
  }
}
