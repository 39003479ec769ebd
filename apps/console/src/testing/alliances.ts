import type { DeskAlliance } from '@pilotage/contracts/qualification';
import { allianceRules } from '@pilotage/domain/programme';
import type { DeskMeeting, DeskSlot, WireConcludedCase } from '@pilotage/contracts/panel-desk';
import { NOW, rubric } from './panels';

const unanswered = { result: null, reason: '' };

/** A proposal that was handed in and has not been checked. */
export function aDeskAlliance(over: Partial<DeskAlliance> = {}): DeskAlliance {
  return {
    no: 'A113-001',
    name: '晨露美研（示範）',
    leader: { name: '晨露美研（示範）有限公司', ubn: '99037736' },
    status: 'proposed',
    statusSince: '2024-03-05T02:00:00.000Z',
    dueAt: null,
    industry: 'BEAUTY',
    market: 'VN',
    revision: 4,
    paperCode: '7K3Q-M2XW-R4',
    submittedAt: '2024-03-05T02:00:00.000Z',
    deadline: '2024-03-06T09:00:00.000Z',
    paperBasis: 'RECEIVED',
    summary: '六家美妝業者共拓越南。',
    members: [{ name: '晨露美研（示範）有限公司', ubn: '99037736', role: 'LEADER', confirmed: true }],
    files: [],
    findings: { eligibility: [], documents: [], content: [] },
    papers: [],
    qualification: {
      round: 1,
      checks: { eligibility: unanswered, documents: unanswered, content: unanswered },
      opinion: null,
      revision: 0,
      savedBy: null,
      first: null,
      second: null,
      open: true,
    },
    calls: [],
    timeline: [{ move: 'submit', to: 'proposed', by: null, reason: null, at: '2024-03-05T02:00:00.000Z' }],
    meeting: null,
    ...over,
  };
}

export function aDeskSlot(over: Partial<DeskSlot> = {}): DeskSlot {
  return {
    proposal: 'A113-001',
    name: '晨露美研（示範）',
    leader: '晨露美研（示範）有限公司',
    status: 'scheduled',
    position: 1,
    startsAt: '2024-03-26T01:00:00.000Z',
    endsAt: '2024-03-26T01:30:00.000Z',
    clock: { phase: 'WAITING', talkFrom: null, askFrom: null },
    recused: ['B'],
    sheets: { in: 1, of: 2, missing: ['C'] },
    questions: [],
    disposition: null,
    ...over,
  };
}

const seat = (code: string) => ({
  code,
  name: `委員${code}（示範）`,
  answer: 'ACCEPTED' as const,
  declaredAt: NOW,
  attended: null,
  signedAt: null,
  conflicts: code === 'B' ? [{ proposal: 'A113-001', reason: '成員企業的顧問' }] : [],
});

export function aDeskMeeting(over: Partial<DeskMeeting> = {}): DeskMeeting {
  return {
    no: 'M113-0001',
    title: '113年度遴選會議',
    startsAt: '2024-03-26T01:00:00.000Z',
    place: '示範會議室',
    meetingLink: null,
    status: 'PLANNED',
    awards: 4,
    rules: allianceRules.parse({}).panel,
    rubric,
    seed: null,
    drawnAt: null,
    comings: 0,
    seats: ['A', 'B', 'C'].map(seat),
    slots: [],
    waiting: [{ proposal: 'A113-001', name: '晨露美研（示範）', leader: '晨露美研（示範）有限公司' }],
    standing: null,
    open: [],
    result: null,
    releasedAt: null,
    objections: [],
    now: NOW,
    ...over,
  };
}

/** A proposal as it stands once the scoring is closed. */
export function aConcludedCase(id: string, mean: number, over: Partial<WireConcludedCase> = {}): WireConcludedCase {
  return {
    id,
    name: `${id}聯盟（示範）`,
    leader: '示範有限公司',
    standing: {
      id,
      sheets: 3,
      sum: mean * 300,
      mean,
      place: 1,
      outcome: 'SELECTED',
      reserve: null,
      tieBrokenBy: null,
    },
    scores: [{ reviewer: 'A', total: mean * 100, points: {} }],
    recused: [],
    absent: [],
    questions: 0,
    opinion: null,
    divergence: [],
    disposition: null,
    ...over,
  };
}
