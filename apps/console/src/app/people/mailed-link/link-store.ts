import { inject, Injectable, signal } from '@angular/core';
import type { FollowUpView } from '@pilotage/contracts/follow-up';
import type { SlotOfferView } from '@pilotage/contracts/slots';
import type { WireRefusal } from '@pilotage/contracts/common';
import type { FileAnswer } from '../../shared/http/api';
import { refusal, Refused } from '../../shared/http/refused';
import { Words } from '../../shared/text/words';
import { AccountClient, type MailedLink } from '../account-client';
import type { FollowUpGiven } from './follow-up';
import { FIRM_PASSWORD_LENGTH, missingParts } from '../register/password-rule';

/** One mailed link: looked at first, spent only by a press. */
@Injectable()
export class LinkStore {
  private readonly client = inject(AccountClient);
  private readonly t = inject(Words).of('people');
  private token = '';

  readonly link = signal<MailedLink | null>(null);
  readonly trouble = signal<unknown>(null);
  readonly refusals = signal<readonly WireRefusal[]>([]);
  readonly busy = signal(false);
  /** The account that a spent link belongs to. */
  readonly spentFor = signal<string | null>(null);
  readonly password = signal('');
  /** The times that a link offers. */
  readonly followUp = signal<FollowUpView | null>(null);
  readonly slots = signal<SlotOfferView | null>(null);

  async look(token: string): Promise<void> {
    this.token = token;
    this.trouble.set(null);
    try {
      const link = await this.client.link(token);
      if (link.purpose === 'CHOOSE_SLOT' && link.state === 'VALID') this.slots.set(await this.client.slots(token));
      if (link.purpose === 'FOLLOW_UP' && link.state === 'VALID') this.followUp.set(await this.client.followUp(token));
      this.link.set(link);
    } catch (error) {
      if (error instanceof Refused && error.status === 404) {
        this.link.set({ state: 'INVALID', purpose: null, expiresAt: null, usesLeft: null });
      } else this.trouble.set(error);
    }
  }

  verifyEmail(): Promise<void> {
    return this.spend(async () => this.spentFor.set((await this.client.verifyEmail(this.token)).login));
  }

  async setPassword(): Promise<void> {
    const parts = this.t().password.parts(FIRM_PASSWORD_LENGTH);
    const missing = missingParts(this.password()).map((p) => parts[p]);
    if (missing.length > 0) {
      this.refusals.set([refusal('PASSWORD_WEAK', 'password', { missing: this.t().password.list(missing) })]);
      return;
    }
    await this.spend(async () => this.spentFor.set((await this.client.setPassword(this.token, this.password())).login));
  }

  async resume(): Promise<string | null> {
    let draft: string | null = null;
    await this.spend(async () => {
      draft = (await this.client.resumeDraft(this.token)).draft;
    });
    return draft;
  }

  async download(): Promise<FileAnswer | null> {
    let file: FileAnswer | null = null;
    await this.spend(async () => {
      file = await this.client.download(this.token);
    });
    if (file) await this.look(this.token);
    return file;
  }

  /** What was refused because somebody was faster shows the times as they are now. */
  async chooseSlot(startsAt: string): Promise<void> {
    await this.spend(() => this.client.chooseSlot(this.token, startsAt));
    this.slots.set(await this.client.slots(this.token));
  }

  answerFollowUp(given: FollowUpGiven): Promise<void> {
    return this.spend(async () => this.followUp.set(await this.client.answerFollowUp(this.token, given)));
  }

  stopFollowUp(): Promise<void> {
    return this.spend(async () => this.followUp.set(await this.client.stopFollowUp(this.token)));
  }

  async refuseSlots(wish: string): Promise<void> {
    await this.spend(() => this.client.refuseSlots(this.token, wish));
    this.slots.set(await this.client.slots(this.token));
  }

  private async spend(use: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusals.set([]);
    this.trouble.set(null);
    try {
      await use();
    } catch (error) {
      await this.takeRefusal(error);
    } finally {
      this.busy.set(false);
    }
  }

  private async takeRefusal(error: unknown): Promise<void> {
    if (!(error instanceof Refused)) return this.trouble.set(error);
    if (error.has('LINK_SPENT') || error.has('LINK_EXPIRED') || error.has('LINK_INVALID')) return this.look(this.token);
    if (error.has('SLOT_TAKEN') || error.has('SLOTS_CLOSED')) return this.trouble.set(error);
    if (error.refusals.some((r) => r.field)) this.refusals.set(error.refusals);
    else this.trouble.set(error);
  }
}
