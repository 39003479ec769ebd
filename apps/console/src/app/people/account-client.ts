import { inject, Injectable } from '@angular/core';
import {
  registerFirm,
  requestPasswordReset,
  resendVerification,
  resumeDraft,
  seeLink,
  setPassword,
  verifyEmail,
} from '@pilotage/contracts/people';
import { downloadByLink } from '@pilotage/contracts/my';
import { answerFollowUp, seeFollowUp, stopFollowUp, type FollowUpView } from '@pilotage/contracts/follow-up';
import { chooseSlot, refuseSlots, seeSlots, type SlotOfferView } from '@pilotage/contracts/slots';
import { lookUpFirm } from '@pilotage/contracts/programme';
import type { Call, Output } from '@pilotage/contracts/endpoint';
import { Api, type FileAnswer } from '../shared/http/api';

export type Registration = NonNullable<Call<typeof registerFirm>['body']>;
export type MailedLink = Output<typeof seeLink>;
export type RegisterEntry = Output<typeof lookUpFirm>;

/** Accounts and mailed links. */
@Injectable({ providedIn: 'root' })
export class AccountClient {
  private readonly api = inject(Api);

  register(body: Registration): Promise<Output<typeof registerFirm>> {
    return this.api.call(registerFirm, { body });
  }

  lookUp(ubn: string): Promise<RegisterEntry> {
    return this.api.call(lookUpFirm, { params: { ubn } });
  }

  async resendVerification(login: string): Promise<void> {
    await this.api.call(resendVerification, { body: { login } });
  }

  async requestPasswordReset(login: string): Promise<void> {
    await this.api.call(requestPasswordReset, { body: { login } });
  }

  /** Reading a link changes nothing. */
  link(token: string): Promise<MailedLink> {
    return this.api.call(seeLink, { params: { token } });
  }

  verifyEmail(token: string): Promise<{ login: string }> {
    return this.api.call(verifyEmail, { params: { token } });
  }

  setPassword(token: string, password: string): Promise<{ login: string }> {
    return this.api.call(setPassword, { params: { token }, body: { password } });
  }

  resumeDraft(token: string): Promise<{ draft: string }> {
    return this.api.call(resumeDraft, { params: { token } });
  }

  followUp(token: string): Promise<FollowUpView> {
    return this.api.call(seeFollowUp, { params: { token } });
  }

  answerFollowUp(token: string, body: NonNullable<Call<typeof answerFollowUp>['body']>): Promise<FollowUpView> {
    return this.api.call(answerFollowUp, { params: { token }, body });
  }

  stopFollowUp(token: string): Promise<FollowUpView> {
    return this.api.call(stopFollowUp, { params: { token } });
  }

  slots(token: string): Promise<SlotOfferView> {
    return this.api.call(seeSlots, { params: { token } });
  }

  async chooseSlot(token: string, startsAt: string): Promise<void> {
    await this.api.call(chooseSlot, { params: { token }, body: { startsAt } });
  }

  async refuseSlots(token: string, wish: string): Promise<void> {
    await this.api.call(refuseSlots, { params: { token }, body: { wish } });
  }

  download(token: string): Promise<FileAnswer> {
    return this.api.call(downloadByLink, { params: { token } });
  }
}
