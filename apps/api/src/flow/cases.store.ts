import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import type { MatchCase } from '@pilotage/domain/matching';
import {
  applicationDraft,
  checkApplication,
  questionnaireDefinition,
  type Application,
  type ApplicationDraft,
  type QuestionnaireDefinition,
  type Score,
} from '@pilotage/domain/questionnaire';
import { Database, type Tx } from '../platform/database/database';
import type { Prisma } from '@pilotage/prisma/client';

const withFirm = { firm: true, consultant: true, call: true } as const satisfies Prisma.DiagnosisInclude;
export type CaseRecord = Prisma.DiagnosisGetPayload<{ include: typeof withFirm }>;

/** A score as it is stored with its case. */
export interface StoredScore extends Score {
  readonly definition: string;
}

/** Submitted applications have passed their checks; the date of signature is not asked again. */
const EVER = '9999-12-31';

/** Reads cases, and reads out of them what the domain needs. */
@Injectable()
export class Cases {
  constructor(private readonly database: Database) {}

  find(where: { number: string } | { id: string }, tx: Tx = this.database.client): Promise<CaseRecord | null> {
    return tx.diagnosis.findUnique({ where: where, include: withFirm });
  }

  /** @throws DomainError NOT_FOUND */
  async byNumber(number: string, tx: Tx = this.database.client): Promise<CaseRecord> {
    const found = await this.find({ number }, tx);
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  async byId(id: string, tx: Tx = this.database.client): Promise<CaseRecord> {
    const found = await this.find({ id }, tx);
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  /** Locks the case's row until the end of the transaction. */
  async lock(tx: Tx, id: string): Promise<void> {
    await tx.$queryRaw`SELECT id FROM diagnosis WHERE id = ${id}::uuid FOR UPDATE`;
  }

  async definition(key: string, tx: Tx = this.database.client): Promise<QuestionnaireDefinition> {
    return questionnaireDefinition.parse((await tx.questionnaire.findUniqueOrThrow({ where: { key } })).definition);
  }

  draftOf(record: Pick<CaseRecord, 'application'>): ApplicationDraft {
    return applicationDraft.parse(record.application);
  }

  async application(record: CaseRecord, tx: Tx = this.database.client): Promise<Application> {
    const check = checkApplication(this.draftOf(record), await this.definition(record.questionnaireKey, tx), EVER);
    if (!check.ok) throw new DomainError(check.refusals);
    return check.application;
  }

  /** @throws when the case was never submitted */
  scoreOf(record: Pick<CaseRecord, 'score'>): StoredScore {
    if (record.score === null) throw new DomainError('NOT_FOUND');
    return record.score as unknown as StoredScore;
  }

  /** Codes of the consultants who have declined a case, over all its rounds. */
  async declinedBy(id: string, tx: Tx = this.database.client): Promise<string[]> {
    const offers = await tx.offer.findMany({
      where: { diagnosisId: id, status: { in: ['DECLINED', 'STOPPED'] } },
      select: { consultant: { select: { code: true } } },
    });
    return [...new Set(offers.map((o) => o.consultant.code))];
  }

  async matchCase(record: CaseRecord, tx: Tx = this.database.client): Promise<MatchCase> {
    const a = await this.application(record, tx);
    return {
      id: record.number ?? record.id,
      ubn: a.ubn,
      emails: [...new Set([a.contact.email, record.contactEmail])],
      people: [...new Set([a.responsiblePerson, a.contact.name, a.signerName])],
      industry: a.focus,
      needs: this.scoreOf(record).needs.map((n) => ({ tag: n.tag, need: n.need })),
      markets: a.markets,
      mode: a.mode,
      county: a.siteCounty,
      language: a.language,
      slots: a.slots,
      declinedBy: await this.declinedBy(record.id, tx),
      excludedByFirm: record.excludedConsultants,
    };
  }
}
