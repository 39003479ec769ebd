import { Injectable } from '@nestjs/common';
import type { Unit } from '../../platform/database/database';
import { Links } from '../../platform/links/links';
import { Notices } from '../../platform/notices/notices';

/** Mailed links by which a person chooses his own password; nobody else ever knows it. */
@Injectable()
export class PasswordLinks {
  constructor(
    private readonly links: Links,
    private readonly notices: Notices,
  ) {}

  async mail(
    unit: Unit,
    accountId: string,
    event: 'accountOpened' | 'accountInvited' | 'passwordReset' | 'passwordRenewed',
    hours: number,
  ): Promise<void> {
    const linkId = await this.links.create(unit, { purpose: 'RESET_PASSWORD', hours, uses: 1, accountId });
    await this.notices.queue(unit, { event, to: { accountId }, params: { linkId }, key: linkId });
  }
}
