import { checkProposal } from './check-proposal';
import { findingText, type Severity } from './finding';
import type { KpiDraft } from './proposal';
import { readiness, sectionOf, type PlanSection } from './readiness';
import { al01, memberOf, type Sample } from './sample.fixture';

type Break = readonly [
  what: string,
  change: (s: Sample) => unknown,
  code: string,
  field: string,
  section: PlanSection,
  severity?: Severity,
];

const plan = (s: Sample) => s.proposal.draft.plan!;
const kpis = (s: Sample) => s.proposal.draft.kpis as Required<KpiDraft>;
const gantt = (s: Sample) => s.proposal.draft.gantt!;
const sheet = (s: Sample, i: number) => s.proposal.members[i]!.sheet;
const context = (s: Sample, change: Partial<Sample['context']>) => Object.assign(s.context, change);
const own = (row: object) => [{ yearRoc: 112, agency: '國際貿易署', title: '計畫', ...row }];

/** Forty drafts, each broken in one place (SPEC X12). */
// prettier-ignore
const broken: readonly Break[] = [
  ['no name', (s) => (plan(s).name = ' '), 'FIELD_REQUIRED', 'plan.name', 'cover'],
  ['a long name', (s) => (plan(s).name = '越南美妝大聯盟主題聯盟'), 'NAME_LONGER_THAN_4', 'plan.name', 'cover', 'WARN'],
  ['a second proposal', (s) => context(s, { leaderHasOther: true }), 'LEADER_ALREADY_HAS_PROPOSAL', '', 'cover'],
  ['no kind', (s) => delete plan(s).kind, 'FIELD_REQUIRED', 'plan.kind', 'summary'],
  ['continued from nothing', (s) => (plan(s).kind = 'CONTINUED'), 'PREVIOUS_CASE_MISSING', 'plan.previousNo', 'summary'],
  ['no model', (s) => (plan(s).modes = []), 'FIELD_REQUIRED', 'plan.modes', 'summary'],
  ['another industry', (s) => (plan(s).industry = 'OTHER'), 'INDUSTRY_NOT_IN_FOCUS', 'plan.industry', 'basics'],
  ['no market', (s) => delete plan(s).primaryMarket, 'MARKET_NOT_ONE', 'plan.primaryMarket', 'basics'],
  ['a far market with a reason', (s) => Object.assign(plan(s), { primaryMarket: 'US', marketReason: '既有通路' }), 'MARKET_NOT_IN_REGION', 'plan.primaryMarket', 'basics', 'ASK'],
  ['the market twice', (s) => (plan(s).secondaryMarkets = ['VN']), 'MARKET_TWICE', 'plan.secondaryMarkets', 'basics'],
  ['three further markets', (s) => (plan(s).secondaryMarkets = ['TH', 'MY', 'SG']), 'MARKETS_TOO_MANY', 'plan.secondaryMarkets', 'basics'],
  ['blank similar programmes', (s) => (plan(s).similar = []), 'FIELD_BLANK_WRITE_NONE', 'plan.similar', 'basics'],
  ['no summary', (s) => (s.proposal.draft.texts!.summary = ''), 'FIELD_REQUIRED', 'texts.summary', 'summary'],
  ['a long summary', (s) => (s.proposal.draft.texts!.summary = '字'.repeat(901)), 'SUMMARY_TOO_LONG', 'texts.summary', 'summary', 'WARN'],
  ['a summary of two pages', (s) => context(s, { summaryPages: 2 }), 'SUMMARY_OVER_ONE_PAGE', 'texts.summary', 'summary'],
  ['no background', (s) => delete s.proposal.draft.texts!.background, 'FIELD_REQUIRED', 'texts.background', 'background'],
  ['no approach', (s) => delete s.proposal.draft.texts!.approach, 'FIELD_REQUIRED', 'texts.approach', 'approach'],
  ['five members', (s) => s.proposal.members.pop(), 'MEMBERS_LT_6', 'members', 'basics'],
  ['a member twice', (s) => s.proposal.members.push(memberOf('C032')), 'MEMBER_TWICE', 'members.6.ubn', 'members'],
  ['a wrong 統編', (s) => (sheet(s, 3).ubn = '99040473'), 'UBN_CHECKSUM', 'members.3.ubn', 'members'],
  ['a 統編 of seven digits', (s) => (sheet(s, 3).ubn = '9904047'), 'UBN_FORMAT', 'members.3.ubn', 'members'],
  ['a large member', (s) => Object.assign(sheet(s, 1), { paidInCapitalTwd: 100_000_001, avgInsuredEmployees12m: 200 }), 'MEMBER_NOT_SME', 'members.1.ubn', 'members'],
  ['a large member with a ground', (s) => Object.assign(sheet(s, 1), {paidInCapitalTwd: 100_000_001, avgInsuredEmployees12m: 200, deemedSmeGround: 'MERGER_GRACE', }), 'DEEMED_SME_NEEDS_PROOF', 'members.1.deemedSmeGround', 'members', 'ASK'],
  ['another name than registered', (s) => (sheet(s, 1).nameZh = '露草生技有限公司'), 'NAME_DIFFERS_FROM_REGISTER', 'members.1.nameZh', 'members'],
  ['a firm that is not in the register', (s) => context(s, { register: new Map([...s.context.register].filter(([u]) => u !== sheet(s, 4).ubn)) }), 'NOT_IN_REGISTER', 'members.4.ubn', 'members', 'ASK'],
  ['a dissolved firm', (s) => context(s, {register: new Map([...s.context.register].map(([u, r]) => [u, u === sheet(s, 4).ubn ? { ...r, status: '解散' } : r])), }), 'REGISTER_STATUS', 'members.4.ubn', 'members'],
  ['a member of another industry', (s) => (sheet(s, 2).focus = 'OTHER'), 'INDUSTRY_NOT_IN_FOCUS', 'members.2.focus', 'members'],
  ['a blank website', (s) => (sheet(s, 2).website = ''), 'FIELD_BLANK_WRITE_NONE', 'members.2.website', 'members'],
  ['a wrong telephone', (s) => (sheet(s, 2).contact!.phone = '12345'), 'PHONE_INVALID', 'members.2.contact.phone', 'members'],
  ['no revenue of a year', (s) => delete sheet(s, 5).exportsTwd!['111'], 'FIELD_REQUIRED', 'members.5.exportsTwd.111', 'members'],
  ['an older year of its own', (s) => (sheet(s, 5).revenueBasis!['111'] = 'SELF_REPORTED'), 'REVENUE_BASIS_AUDITED_ONLY', 'members.5.revenueBasis.111', 'members'],
  ['an unconfirmed member', (s) => s.proposal.members.splice(5, 1, { ...s.proposal.members[5]!, confirmed: false }), 'MEMBER_NOT_CONFIRMED', 'members.5', 'members'],
  ['a member that declined', (s) => s.proposal.members.splice(5, 1, { ...s.proposal.members[5]!, refused: true }), 'MEMBER_REFUSED', 'members.5', 'members'],
  ['a member of two alliances', (s) => context(s, { elsewhere: new Set(['99044589']) }), 'MEMBER_IN_TWO_ALLIANCES', 'members.5.ubn', 'members', 'ASK'],
  ['blank resources', (s) => delete sheet(s, 3).resources, 'FIELD_BLANK_WRITE_NONE', 'members.3.resources', 'basics'],
  ['a resource of long ago', (s) => (sheet(s, 3).resources = own({ yearRoc: 105 })), 'RESOURCE_OUTSIDE_YEARS', 'members.3.resources.0.yearRoc', 'basics', 'WARN'],
  ['a resource without a title', (s) => (sheet(s, 3).resources = own({ title: '' })), 'FIELD_REQUIRED', 'members.3.resources.0.title', 'basics'],
  ['two digital events', (s) => (kpis(s).events.target = { digital: 2, physical: 0 }), 'KPI_EVENTS_NEED_ONE_EACH', 'kpis.events.target', 'approach'],
  ['two tools', (s) => kpis(s).tools.tools!.pop(), 'KPI_TOOLS_LT_3', 'kpis.tools.tools', 'approach'],
  ['three tools of a kind', (s) => kpis(s).tools.tools!.forEach((t) => (t.type = 'T2_ADS')), 'KPI_TOOLS_NOT_DISTINCT', 'kpis.tools.tools', 'approach'],
  ['a tool without a unit', (s) => delete kpis(s).tools.tools![1]!.unit, 'KPI_TOOL_INDICATOR', 'kpis.tools.tools.1', 'approach'],
  ['four promised, three listed', (s) => Object.assign(kpis(s).tools, { target: 4, h2: 3 }), 'KPI_TARGET_NE_TABLE', 'kpis.tools.target', 'approach'],
  ['one channel', (s) => kpis(s).channels.plans!.pop(), 'KPI_CHANNELS_LT_2', 'kpis.channels.plans', 'approach'],
  ['a channel without a partner', (s) => (kpis(s).channels.plans![0]!.partner = ''), 'KPI_CHANNEL_INCOMPLETE', 'kpis.channels.plans.0', 'approach'],
  ['a channel in December', (s) => (kpis(s).channels.plans![0]!.plannedOn = '2024-12'), 'KPI_CHANNEL_OUT_OF_PERIOD', 'kpis.channels.plans.0.plannedOn', 'approach'],
  ['a channel elsewhere', (s) => (kpis(s).channels.plans![0]!.country = 'TH'), 'KPI_CHANNEL_OTHER_COUNTRY', 'kpis.channels.plans.0.country', 'approach', 'WARN'],
  ['one dollar too little', (s) => Object.assign(kpis(s).growth, { targetTwd: 96_254_999, h2Twd: 7_532_999 }), 'KPI_OPPORTUNITY_LT_15', 'kpis.growth.targetTwd', 'approach'],
  ['halves of another whole', (s) => (kpis(s).growth.h2Twd = 7_533_001), 'H1_PLUS_H2_NE_TOTAL', 'kpis.growth.h2Twd', 'schedule'],
  ['figures withheld, amounts typed', (s) => s.proposal.members.splice(5, 1, { ...s.proposal.members[5]!, sharesFigures: false }), 'KPI_OPPORTUNITY_NEEDS_PERCENT', 'kpis.growth.by', 'approach'],
  ['no bonus indicator', (s) => (kpis(s).custom.items = []), 'KPI_CUSTOM_LT_1', 'kpis.custom.items', 'approach'],
  ['a target changed alone', (s) => (kpis(s).custom.target = 2), 'H1_PLUS_H2_NE_TOTAL', 'kpis.custom.h2', 'schedule'],
  ['no before', (s) => (kpis(s).channels.before = ''), 'FIELD_BLANK_WRITE_NONE', 'kpis.channels.before', 'approach'],
  ['no evidence', (s) => (kpis(s).growth.evidence = []), 'KPI_EVIDENCE_MISSING', 'kpis.growth.evidence', 'approach'],
  ['evidence of something else', (s) => kpis(s).growth.evidence!.push('PHOTO'), 'KPI_EVIDENCE_ORPHAN', 'kpis.growth.evidence', 'approach'],
  ['a row missing', (s) => gantt(s).pop(), 'GANTT_ITEM_MISSING', 'gantt.K5_CUSTOM', 'schedule'],
  ['a row of seven months', (s) => gantt(s)[0]!.monthly.pop(), 'GANTT_MONTHS', 'gantt.K1_EVENTS', 'schedule'],
  ['a row of 99 %', (s) => (gantt(s)[0]!.monthly[7] = 900), 'GANTT_ITEM_SUM_NE_100', 'gantt.K1_EVENTS', 'schedule'],
  ['weights of 99.99', (s) => (gantt(s)[4]!.weight = 999), 'GANTT_WEIGHT_SUM_NE_100', 'gantt.weights', 'schedule'],
  ['weights of 100.01', (s) => (gantt(s)[4]!.weight = 1001), 'GANTT_WEIGHT_SUM_NE_100', 'gantt.weights', 'schedule'],
  ['no slides', (s) => context(s, { files: new Set(['PLAN']) }), 'DOCUMENT_MISSING', 'files.SLIDES', 'files'],
  ['a declaration missing', (s) => delete s.proposal.draft.declarations!.abnormalClosing, 'DECLARATION_MISSING', 'declarations.abnormalClosing', 'closing'],
  ['a declared suspension', (s) => (s.proposal.draft.declarations!.suspensionRunning = true), 'DECLARATION_EXCLUDES', 'declarations.suspensionRunning', 'closing'],
  ['no consent', (s) => (s.proposal.draft.consent!.accepted = false), 'PRIVACY_NOT_ACCEPTED', 'consent.accepted', 'closing'],
];

describe('a draft broken in one place', () => {
  it('comes in more than forty kinds', () => {
    expect(broken.length).toBeGreaterThanOrEqual(40);
  });

  const named = broken.map(([what, change, code, field, section, severity = 'BLOCK' as const]) => ({
    what,
    change,
    code,
    field,
    section,
    severity,
  }));

  it.each(named)('$what: one message at its place', ({ change, code, field, section, severity }) => {
    const sample = al01();
    change(sample);
    const findings = checkProposal(sample.proposal, sample.context);
    expect(findings.map((f) => [f.code, f.field, f.severity])).toEqual([[code, field, severity]]);
    const [finding] = findings;
    expect(sectionOf(finding!)).toBe(section);
    const text = findingText(finding!);
    expect(`${text.zh}${text.en}`).not.toMatch(/\{|undefined/);
  });
});

describe('the readiness meter', () => {
  it('goes through the plan in its own order and counts what is ready', () => {
    const sample = al01();
    sample.proposal.draft.plan!.name = '越南美妝大聯盟';
    sample.proposal.members.pop();
    const meter = readiness(checkProposal(sample.proposal, sample.context));
    expect(meter.sections.map((s) => s.section)).toEqual([
      'cover',
      'basics',
      'summary',
      'members',
      'background',
      'approach',
      'schedule',
      'files',
      'closing',
    ]);
    expect([meter.ready, meter.done, meter.of]).toEqual([false, 8, 9]);
    expect(meter.sections.filter((s) => s.state !== 'ready').map((s) => [s.section, s.state])).toEqual([
      ['cover', 'advice'],
      ['basics', 'open'],
    ]);
  });

  it('is ready for the valid alliance', () => {
    const { proposal, context: c } = al01();
    expect(readiness(checkProposal(proposal, c)).ready).toBe(true);
  });
});
