import { Injectable } from '@nestjs/common';
import { paperRuleOf, sayPaperCode } from '@pilotage/domain/alliance';
import { sayDeadline } from '@pilotage/domain/programme';
import type { ProposalPapers } from '@pilotage/reports';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import { CallsStore } from '../../programme/calls/calls.store';
import { paperCodeOf } from '../paper-code';
import { Proposals, type ProposalRecord } from '../proposals.store';
import { coachingMonths, ProposalReading } from '../reading.store';

/** What a proposal's papers are printed from, all of it of one instant. */
@Injectable()
export class PaperSource {
  constructor(
    private readonly proposals: Proposals,
    private readonly reading: ProposalReading,
    private readonly calls: CallsStore,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Null when it has been discarded. Every change takes the proposal's row first, so none lies between the reads. */
  async of(proposalId: string): Promise<{ record: ProposalRecord; papers: ProposalPapers } | null> {
    const now = await this.clock.now();
    const read = await this.database.transact(now, async ({ tx }) => {
      await this.proposals.lock(tx, proposalId);
      const record = await this.proposals.find({ id: proposalId }, tx);
      return record && { record, members: await this.reading.members(proposalId, tx) };
    });
    if (!read) return null;
    const { record, members } = read;
    const { settings, year } = await this.calls.byId(record.callId);
    const { office, address, phone } = settings.contact;
    const where = { office: office.zh, address: address.zh, phone };
    const papers: ProposalPapers = {
      proposal: this.reading.shown(record, members),
      year,
      months: coachingMonths(settings),
      number: record.number,
      code: sayPaperCode({ code: paperCodeOf(record.id), revision: record.revision }),
      printedAt: now,
      delivery: { ...where, deadline: sayDeadline(settings, 'zh-Hant'), ...paperRuleOf(settings) },
    };
    return { record, papers };
  }
}
