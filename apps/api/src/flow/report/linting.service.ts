import { Injectable } from '@nestjs/common';
import {
  checkAgainstRecords,
  checkReport,
  copiedPercent,
  entryState,
  SIMILAR_PERCENT,
  stops,
  type ReportContent,
  type ReportIssue,
  type ReportRecords,
} from '@pilotage/domain/report';
import { isTag, type Tag } from '@pilotage/domain/questionnaire';
import { taipeiDate } from '@pilotage/domain/taiwan';
import { missingGlyphs } from '@pilotage/reports';
import type { Tx } from '../../platform/database/database';
import { ConsultantDirectory, vendorsOf } from '../../people/consultants/directory.store';
import { CatalogueStore } from '../../programme/catalogue/catalogue.store';
import { Cases, type CaseRecord } from '../cases.store';
import { LintingStore } from './linting.store';
import { ReportFacts } from './report-facts';

/** The linter with the records at hand: notes, questions, ties, catalogue, other firms and other reports (SPEC H2). */
@Injectable()
export class Linting {
  constructor(
    private readonly store: LintingStore,
    private readonly facts: ReportFacts,
    private readonly cases: Cases,
    private readonly directory: ConsultantDirectory,
    private readonly catalogues: CatalogueStore,
  ) {}

  /** What stands in the way, read in the caller's transaction where there is one. */
  async blocking(record: CaseRecord, content: ReportContent, now: Date, tx?: Tx): Promise<readonly ReportIssue[]> {
    return [...checkReport(content), ...checkAgainstRecords(content, await this.records(record, now, tx))].filter(
      stops,
    );
  }

  /** The same, and where words resemble another case. */
  async all(record: CaseRecord, content: ReportContent, now: Date): Promise<readonly ReportIssue[]> {
    const records = { ...(await this.records(record, now)), similar: await this.similar(record, content, now) };
    return [...checkReport(content), ...checkAgainstRecords(content, records)];
  }

  private async records(record: CaseRecord, now: Date, tx?: Tx): Promise<ReportRecords> {
    const today = taipeiDate(now);
    const { resources } = await this.catalogues.all(tx);
    const consultant = record.consultantId ? await this.directory.byId(record.consultantId, tx) : null;
    return {
      notes: await this.store.noteCodes(record.id, tx),
      expectations: record.expectations,
      ownFirm: record.firm?.nameZh ?? '',
      otherFirms: await this.store.otherFirms(record.firmId, tx),
      vendorTies: consultant ? vendorsOf(consultant, today) : [],
      openResources: new Set(resources.resources.filter((r) => entryState(r, today) === 'OPEN').map((r) => r.id)),
      needs: new Map<Tag, number>(
        this.cases.scoreOf(record).needs.flatMap((n) => (isTag(n.tag) ? [[n.tag, n.need] as const] : [])),
      ),
      missingGlyphs,
      similar: [],
    };
  }

  private async similar(record: CaseRecord, content: ReportContent, now: Date): Promise<ReportRecords['similar']> {
    const others = await this.store.otherReports(record);
    if (others.length === 0) return [];
    const draft = await this.facts.prefill(record, now);
    return others
      .map((o) => ({ no: o.no, percent: copiedPercent(content, draft, o.content) }))
      .filter((o) => o.percent >= SIMILAR_PERCENT);
  }
}
