import { Controller } from '@nestjs/common';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { listMails, listMailTemplates, previewMail, retryMail } from '@pilotage/contracts/mails';
import type { Actor } from '../../platform/http/actor';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { MailsService } from './mails.service';

@Controller()
export class MailsController {
  constructor(private readonly mails: MailsService) {}

  @Serve(listMails)
  list(@Input() { query }: In<typeof listMails>): Promise<Output<typeof listMails>> {
    return this.mails.list(query);
  }

  @Serve(retryMail)
  retry(@Input() { params }: In<typeof retryMail>, @Acting() actor: Actor): Promise<void> {
    return this.mails.retry(params.id, actor);
  }

  @Serve(listMailTemplates)
  templates(): Promise<Output<typeof listMailTemplates>> {
    return this.mails.events();
  }

  @Serve(previewMail)
  preview(@Input() { params, query }: In<typeof previewMail>): Promise<Output<typeof previewMail>> {
    return this.mails.preview(params.event, query.no);
  }
}
