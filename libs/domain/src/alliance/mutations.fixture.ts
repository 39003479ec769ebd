import type { KpiDraft } from './proposal';
import { memberOf, type Sample } from './sample.fixture';

type Change = (s: Sample) => void;
const kpisOf = (s: Sample): Required<KpiDraft> => s.proposal.draft.kpis as Required<KpiDraft>;
const replaceLast =
  (id: string): Change =>
  (s) =>
    void s.proposal.members.splice(5, 1, memberOf(id));

/** Each mutation of the file, made on AL01; what follows from the same change beside the expected codes, at its field. */
export const changes: Readonly<Record<string, readonly [Change, at: readonly string[], follows?: readonly string[]]>> =
  {
    M01: [(s) => s.proposal.members.pop(), ['MEMBERS_LT_6 members']],
    M02: [
      replaceLast('C039'),
      ['MEMBER_NOT_SME members.5.ubn'],
      // The forge is in no focus industry either.
      ['INDUSTRY_NOT_IN_FOCUS members.5.focus'],
    ],
    M03: [replaceLast('C036'), ['INDUSTRY_NOT_IN_FOCUS members.5.focus']],
    M04: [(s) => void (s.proposal.draft.plan!.primaryMarket = 'US'), ['MARKET_NOT_IN_REGION plan.primaryMarket']],
    M05: [
      (s) => void (kpisOf(s).events.target = { digital: 2, physical: 0 }),
      ['KPI_EVENTS_NEED_ONE_EACH kpis.events.target'],
    ],
    M06: [(s) => void kpisOf(s).tools.tools!.pop(), ['KPI_TOOLS_LT_3 kpis.tools.tools']],
    M07: [
      (s) => kpisOf(s).tools.tools!.forEach((t) => (t.type = 'T3_SOCIAL')),
      ['KPI_TOOLS_NOT_DISTINCT kpis.tools.tools'],
    ],
    M08: [(s) => void Object.assign(kpisOf(s).channels, { h1: 1, h2: 2 }), ['H1_PLUS_H2_NE_TOTAL kpis.channels.h2']],
    M09: [(s) => void (kpisOf(s).growth.targetPct = 1490), ['KPI_OPPORTUNITY_LT_15 kpis.growth.targetPct']],
    M10: [
      (s) => [20, 25, 20, 25, 15].forEach((w, i) => (s.proposal.draft.gantt![i]!.weight = w * 100)),
      ['GANTT_WEIGHT_SUM_NE_100 gantt.weights'],
    ],
    M11: [
      (s) => void (s.papers = { ...s.papers, receivedAt: new Date('2024-03-06T17:00:00+08:00') }),
      ['PAPER_LATE papers.receivedAt'],
    ],
    M12: [(s) => void (s.onlineSubmittedAt = new Date('2024-03-06T17:00:01+08:00')), ['ONLINE_LATE ']],
    M13: [(s) => void (s.papers = { ...s.papers, copies: 0 }), ['DOCUMENT_MISSING papers.PAPER_2_COPIES']],
    M14: [(s) => void Object.assign(s.context, { leaderHasOther: true }), ['LEADER_ALREADY_HAS_PROPOSAL ']],
    M15: [(s) => void (s.proposal.members[2]!.sheet.website = ''), ['FIELD_BLANK_WRITE_NONE members.2.website']],
    M16: [(s) => void (s.proposal.draft.plan!.name = '晨露美妝研究'), ['NAME_LONGER_THAN_4 plan.name']],
    M17: [
      (s) => s.proposal.members.forEach((m) => (m.sheet.exportsTwd!['112'] = 0)),
      ['KPI_OPPORTUNITY_BASIS_ZERO kpis.growth'],
    ],
    M18: [
      (s) => {
        const shares = kpisOf(s).growth.statedShares!;
        shares['99044589'] = (shares['99044589'] ?? 0) - 130;
      },
      ['CONTRIBUTION_SUM_NE_100 kpis.growth.statedShares'],
    ],
  };
