import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import { is, type Actor } from '../../platform/http/actor';
import { Links } from '../../platform/links/links';
import type { CaseRecord } from '../cases.store';

export const DRAFT_COOKIE = 'pilotage_draft';

/** What has been handed in is no longer filled in. @throws DomainError NOT_FOUND */
export function requireOpen(record: Pick<CaseRecord, 'status'>): void {
  if (record.status !== 'drafted' && record.status !== 'returned') throw new DomainError('NOT_FOUND');
}

/** Who may go on with a draft: its firm, the desk for what it keys in, or the browser that holds the resume link. */
@Injectable()
export class DraftAccess {
  constructor(private readonly links: Links) {}

  /** @throws DomainError NOT_FOUND, the same as for a draft that does not exist */
  async require(record: CaseRecord | null, actor: Actor | null, cookie: string | undefined): Promise<CaseRecord> {
    if (record && (await this.allowed(record, actor, cookie))) return record;
    throw new DomainError('NOT_FOUND');
  }

  private async allowed(record: CaseRecord, actor: Actor | null, cookie: string | undefined): Promise<boolean> {
    if (is(actor, 'FIRM_OWNER', 'FIRM_STAFF') && record.firmId !== null && actor?.firmId === record.firmId) return true;
    if (is(actor, 'COORDINATOR', 'ADMIN') && record.keyedById !== null) return true;
    if (!cookie) return false;
    const { state, link } = await this.links.look(cookie);
    return (
      link?.purpose === 'RESUME_DRAFT' && link.diagnosisId === record.id && (state === 'VALID' || state === 'SPENT')
    );
  }
}
