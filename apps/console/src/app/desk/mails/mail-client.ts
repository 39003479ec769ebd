import { inject, Injectable } from '@angular/core';
import type { Output } from '@pilotage/contracts/endpoint';
import {
  listMails,
  listMailTemplates,
  mailStates,
  previewMail,
  retryMail,
  saveMailWording,
  seeMailWording,
  tryMailWording,
  type MailPreview,
  type MailRow,
  type MailWording,
  type MailWordingView,
} from '@pilotage/contracts/mails';
import type { Locale } from '@pilotage/domain/kernel';
import { Api } from '../../shared/http/api';

export { mailStates };
export type { MailPreview, MailRow, MailWording, MailWordingView };
export type TriedMail = Output<typeof tryMailWording>;
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

  wording(event: string, locale: Locale): Promise<MailWordingView> {
    return this.api.call(seeMailWording, { params: { event, locale } });
  }

  tryWording(event: string, locale: Locale, wording: MailWording, no: string): Promise<TriedMail> {
    return this.api.call(tryMailWording, { params: { event, locale }, body: { ...wording, no } });
  }

  /** @param wording null goes back to the original words */
  saveWording(event: string, locale: Locale, wording: MailWording | null, revision: number): Promise<MailWordingView> {
    return this.api.call(saveMailWording, { params: { event, locale }, body: { wording }, revision });
  }
}
