import { inject, Injectable } from '@angular/core';
import type { Output } from '@pilotage/contracts/endpoint';
import {
  listMails,
  listMailTemplates,
  mailStates,
  previewMail,
  retryMail,
  type MailPreview,
  type MailRow,
} from '@pilotage/contracts/mails';
import { Api } from '../../shared/http/api';

export { mailStates };
export type { MailPreview, MailRow };
export type MailState = MailRow['state'];
export type MailPage = Output<typeof listMails>;
export type Template = Output<typeof listMailTemplates>['templates'][number];

@Injectable({ providedIn: 'root' })
export class MailClient {
  private readonly api = inject(Api);

  list(state: MailState | null, q: string, before: string | null): Promise<MailPage> {
    return this.api.call(listMails, { query: { q, ...(state ? { state } : {}), ...(before ? { before } : {}) } });
  }

  retry(id: string): Promise<void> {
    return this.api.call(retryMail, { params: { id } });
  }

  async templates(): Promise<readonly Template[]> {
    return (await this.api.call(listMailTemplates)).templates;
  }

  preview(event: string, no: string): Promise<MailPreview> {
    return this.api.call(previewMail, { params: { event }, query: { no } });
  }
}
