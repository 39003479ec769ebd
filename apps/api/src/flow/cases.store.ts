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

  /** Cases that are accepted and wait to be matched, the oldest first; those of the given numbers, or all. */
  waiting(numbers: readonly string[] | null, tx: Tx = this.database.client): Promise<CaseRecord[]> {
    return tx.diagnosis.findMany({
      where: { status: 'accepted', ...(numbers ? { number: { in: [...numbers] } } : {}) },
      include: withFirm,
      orderBy: [{ submittedAt: 'asc' }, { number: 'asc' }],
    });
  }

  /** Cases by their ids, in the order of submission. */
  many(ids: readonly string[], tx: Tx = this.database.client): Promise<CaseRecord[]> {
    return tx.diagnosis.findMany({
      where: { id: { in: [...ids] } },
      include: withFirm,
      orderBy: [{ submittedAt: 'asc' }, { number: 'asc' }],
    });
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
    return [...((await this.declines([id], tx)).get(id) ?? [])];
  }

  private async declines(ids: readonly string[], tx: Tx): Promise<ReadonlyMap<string, readonly string[]>> {
    const offers = await tx.offer.findMany({
      where: { diagnosisId: { in: [...ids] }, status: { in: ['DECLINED', 'STOPPED'] } },
      select: { diagnosisId: true, consultant: { select: { code: true } } },
    });
    const byCase = Map.groupBy(offers, (o) => o.diagnosisId);
    return new Map([...byCase].map(([id, list]) => [id, [...new Set(list.map((o) => o.consultant.code))].sort()]));
  }

  async matchCase(record: CaseRecord, tx: Tx = this.database.client): Promise<MatchCase> {
    const [c] = await this.matchCases([record], tx);
    if (!c) throw new DomainError('NOT_FOUND');
    return c;
  }

  /** Many cases at once, with as many questions to the database as for one. */
  async matchCases(records: readonly CaseRecord[], tx: Tx = this.database.client): Promise<MatchCase[]> {
    const definitions = new Map<string, QuestionnaireDefinition>();
    for (const { questionnaireKey: key } of records)
      if (!definitions.has(key)) definitions.set(key, await this.definition(key, tx));
    const declines = await this.declines(
      records.map((r) => r.id),
      tx,
    );
    return records.map((record) => {
      const definition = definitions.get(record.questionnaireKey);
      if (!definition) throw new DomainError('NOT_FOUND');
      const check = checkApplication(this.draftOf(record), definition, EVER);
      if (!check.ok) throw new DomainError(check.refusals);
      return this.asMatch(record, check.application, declines.get(record.id) ?? []);
    });
  }

  private asMatch(record: CaseRecord, a: Application, declinedBy: readonly string[]): MatchCase {
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
      declinedBy,
      excludedByFirm: record.excludedConsultants,
    };
  }
}
