import { Injectable } from '@nestjs/common';
import type { Locale } from '@pilotage/domain/kernel';
import {
  isTag,
  scoreQuestionnaire,
  type Answers,
  type Application,
  type ApplicationDraft,
} from '@pilotage/domain/questionnaire';
import {
  entryState,
  prefillReport,
  type ApplicationNeeds,
  type ReferralResource,
  type ReportContent,
  type ReportFirm,
  type ReportMeeting,
  type ReportModel,
} from '@pilotage/domain/report';
import { addDays, addWorkingDays, taipeiDate, weekday, type IsoDate } from '@pilotage/domain/taiwan';
import type { ReferralResource as WireResource } from '@pilotage/contracts/report';
import { Config } from '../../platform/config/config';
import { CalendarStore } from '../../programme/calendar/calendar.store';
import { CatalogueStore } from '../../programme/catalogue/catalogue.store';
import { Cases, type CaseRecord } from '../cases.store';
import { ReportStore, type VersionRow } from './report.store';

const NONE = '無';
const DAYS_TO_DELIVERY = 10;

function firmOf(a: Application, isFictional: boolean): ReportFirm {
  return {
    name: a.nameZh,
    nameEn: a.nameEn,
    ubn: a.ubn,
    responsiblePerson: a.responsiblePerson,
    foundedOn: a.foundedOn,
    paidInCapitalTwd: a.paidInCapitalTwd,
    employees: a.avgInsuredEmployees12m,
    products: a.mainProducts,
    address: a.address,
    website: a.website,
    markets: a.markets,
    models: a.models,
    themes: a.themes,
    budget: a.budget ?? '',
    horizon: a.horizon ?? '',
    governmentProjects: a.governmentProjects || NONE,
    exports: Object.entries(a.exportsTwd)
      .map(([year, amountTwd]) => ({ year: Number(year), amountTwd }))
      .sort((x, y) => x.year - y.year),
    isFictional,
  };
}

function needsOf(a: Application, draft: ApplicationDraft): ApplicationNeeds {
  return {
    markets: a.markets,
    models: a.models,
    themes: a.themes,
    toolTypes: draft.needs?.N4 ?? [],
    pain: a.pain,
    budget: a.budget ?? '',
    horizon: a.horizon ?? '',
    toolsUsed: a.tools,
    exportShare: a.exportShare ?? '',
    referralOk: a.interests.includes('REFERRAL_OK'),
    allianceInterest: a.interests.includes('ALLIANCE_INTEREST'),
  };
}

/** Answers with the consultant's adjustments put in. */
export function confirmedAnswers(answers: Answers, content: ReportContent): Answers {
  return { ...answers, ...Object.fromEntries(content.assessment.adjustments.map((a) => [a.item, a.to])) };
}

/** The Monday after the day on which the report should reach the firm. */
function startOfWork(delivered: IsoDate): IsoDate {
  const toMonday = (8 - weekday(delivered)) % 7 || 7;
  return addDays(delivered, toMonday);
}

/** Gathers the records that a report must agree with: for its first draft, and for every printing. */
@Injectable()
export class ReportFacts {
  constructor(
    private readonly cases: Cases,
    private readonly store: ReportStore,
    private readonly calendar: CalendarStore,
    private readonly catalogues: CatalogueStore,
    private readonly config: Config,
  ) {}

  private async meetings(diagnosisId: string): Promise<ReportMeeting[]> {
    const rows = await this.store.heldMeetings(diagnosisId);
    return rows.map((m) => ({
      startsAt: m.heldFrom ?? m.startsAt,
      endsAt: m.heldTo ?? m.endsAt,
      mode: m.mode,
      place: m.mode === 'ONSITE' ? (m.address ?? '') : '線上視訊',
      attendees: m.attendees ?? '',
      consultant: m.consultant.name,
    }));
  }

  /** The first draft, by rules from scores, profile, match and notes. */
  async prefill(record: CaseRecord, now: Date): Promise<ReportContent> {
    const a = await this.cases.application(record);
    const calendar = await this.calendar.calendar();
    const today = taipeiDate(now);
    const notes = await this.store.notes(record.id);
    return prefillReport({
      definition: await this.cases.definition(record.questionnaireKey),
      answers: a.answers,
      score: this.cases.scoreOf(record),
      needs: needsOf(a, this.cases.draftOf(record)),
      firm: firmOf(a, record.firm?.isFictional ?? false),
      industry: a.focus,
      notes: notes.map((n) => ({
        code: n.code ?? '',
        ...(isTag(n.topic) ? { tag: n.topic } : { section: n.topic }),
        said: n.said,
        meaning: n.meaning,
        confirmed: n.confirmed,
      })),
      meetings: await this.meetings(record.id),
      catalogues: await this.catalogues.all(),
      expectations: record.expectations,
      appliedOn: record.submittedAt ? taipeiDate(record.submittedAt) : null,
      registerCheckedOn: record.submittedAt ? taipeiDate(record.submittedAt) : null,
      startsOn: startOfWork(addWorkingDays(today, DAYS_TO_DELIVERY, calendar)),
      today,
      calendar,
    });
  }

  async model(
    version: VersionRow,
    record: CaseRecord,
    options: { draft: boolean; code: string; hash: string; locale: Locale; writtenAt: Date },
  ): Promise<ReportModel> {
    const content = this.store.contentOf(version);
    const a = await this.cases.application(record);
    const definition = await this.cases.definition(record.questionnaireKey);
    const names = await this.store.names([version.authorId, version.decidedById]);
    return {
      locale: options.locale,
      draft: options.draft,
      caseNo: record.number ?? '',
      version: `1.${version.no - 1}`,
      verifyCode: options.code,
      verifyUrl: `${this.config.publicUrl}/v/${options.code}`,
      contentHash: options.hash,
      firm: firmOf(a, record.firm?.isFictional ?? false),
      consultant: record.consultant?.name ?? names.get(version.authorId) ?? '',
      approver: version.decidedById ? (names.get(version.decidedById) ?? null) : null,
      writtenAt: options.writtenAt,
      approvedAt: options.draft ? null : version.decidedAt,
      appliedAt: record.submittedAt ?? record.createdAt,
      definition,
      answers: a.answers,
      selfScore: this.cases.scoreOf(record),
      confirmedScore: scoreQuestionnaire(definition, confirmedAnswers(a.answers, content), a.themes),
      meetings: await this.meetings(record.id),
      resources: await this.resources(options.locale),
      content,
    };
  }

  /** The catalogue for those who write, with what is open on the day. */
  async referralResources(now: Date): Promise<WireResource[]> {
    const { resources } = await this.catalogues.all();
    const today = taipeiDate(now);
    return resources.resources.map((r) => ({
      id: r.id,
      name: r.name,
      owner: r.owner,
      tags: r.tags,
      helps: r.helps,
      firstStep: r.firstStep,
      deadline: r.deadline,
      open: entryState(r, today) === 'OPEN',
    }));
  }

  private async resources(locale: Locale): Promise<ReferralResource[]> {
    const { resources } = await this.catalogues.all();
    const pick = (t: { zh: string; en: string }): string => (locale === 'en' ? t.en : t.zh);
    return resources.resources.map((r) => ({
      id: r.id,
      name: pick(r.name),
      owner: pick(r.owner),
      contact: r.contact,
      deadline: pick(r.deadline),
      checkedOn: r.lastCheckedOn,
    }));
  }
}
