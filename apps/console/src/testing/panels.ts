import { allianceRules } from '@pilotage/domain/programme';
import type { MyMeeting } from '@pilotage/contracts/panel';
import type { MySheet } from '@pilotage/contracts/panel-sheet';

const criterion = (id: string, zh: string, max: number, needsOwnerConfirmation = false) => ({
  id,
  label: { zh, en: id },
  max,
  subItems: ['第一小項', '第二小項'],
  needsOwnerConfirmation,
});

export const rubric: MySheet['rubric'] = {
  version: '113.1',
  criteria: [
    criterion('development', '企業國際發展性', 10, true),
    criterion('market', '目標市場明確性', 25, true),
    criterion('feasibility', '國際拓展策略推動可行性', 30),
    criterion('innovation', '數位行銷工具創新性', 25),
    criterion('interaction', '聯盟成員互動性', 10),
  ],
};

const meeting = {
  no: 'M113-0001',
  title: '113年度遴選會議',
  startsAt: '2024-03-26T01:00:00.000Z',
  place: '示範會議室',
  status: 'OPEN' as const,
};
const quiet = { phase: 'WAITING' as const, talkFrom: null, askFrom: null };
export const NOW = '2024-03-26T06:18:12.000Z';

const QUESTION: MySheet['questions'][number] = {
  id: '2f17714f-2395-4e1e-9a17-694fe1ff398b',
  text: '成員間如何分工經營越南平台？',
  state: 'ANSWERED',
  answer: null,
  by: ['A', 'E'],
};

export function aMySheet(over: Partial<MySheet> = {}): MySheet {
  return {
    meeting,
    proposal: 'A113-001',
    name: '晨露美研主題聯盟（示範）',
    leader: '晨露美研（示範）有限公司',
    position: 2,
    startsAt: '2024-03-26T06:00:00.000Z',
    endsAt: '2024-03-26T06:30:00.000Z',
    summary: '六家美妝業者共拓越南。',
    industry: 'BEAUTY',
    market: 'VN',
    members: ['晨露美研（示範）有限公司', '杏仁月美研（示範）股份有限公司'],
    files: [
      { id: '0f17714f-2395-4e1e-9a17-694fe1ff398b', kind: 'PLAN', name: '計畫書.pdf', bytes: 120_000 },
      { id: '1f17714f-2395-4e1e-9a17-694fe1ff398b', kind: 'SLIDES', name: '簡報.pdf', bytes: 240_000 },
    ],
    rubric,
    rules: allianceRules.parse({}).panel,
    code: 'C',
    scores: {},
    revision: 0,
    savedAt: null,
    submittedAt: null,
    reopened: null,
    clock: { phase: 'ASK', talkFrom: '2024-03-26T06:00:00.000Z', askFrom: '2024-03-26T06:15:00.000Z' },
    questions: [QUESTION],
    attendance: { seats: 5, taking: 4, recused: ['B'], quorum: 3 },
    others: [],
    now: NOW,
    ...over,
  };
}

export function aMyMeeting(over: Partial<MyMeeting> = {}): MyMeeting {
  return {
    ...meeting,
    status: 'PLANNED',
    meetingLink: null,
    code: 'C',
    answer: 'ACCEPTED',
    declared: true,
    toDeclare: [
      { proposal: 'A113-001', name: '晨露美研主題聯盟（示範）', firms: ['晨露美研（示範）有限公司'], conflict: false },
      { proposal: 'A113-002', name: '山海茶食主題聯盟（示範）', firms: [], conflict: true },
    ],
    slots: [
      {
        proposal: 'A113-001',
        name: '晨露美研主題聯盟（示範）',
        position: 1,
        startsAt: '2024-03-26T01:00:00.000Z',
        endsAt: '2024-03-26T01:30:00.000Z',
        clock: quiet,
        sheet: 'NONE',
      },
    ],
    talkMinutes: 15,
    answerMinutes: 15,
    signedAt: null,
    now: NOW,
    ...over,
  };
}
