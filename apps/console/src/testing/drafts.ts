import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from '@pilotage/contracts/apply';
import type { ApplicationDraft, QuestionnaireDefinition } from '@pilotage/domain/questionnaire';
import { AUTOSAVE_PACE } from '../app/apply/draft/autosave';
import { asked, openArea, settle } from './open';

export const definition = JSON.parse(
  readFileSync(join(__dirname, '../../../../prisma/reference/questionnaire-113.1.json'), 'utf8'),
) as QuestionnaireDefinition;

export const DRAFT_ID = '0f17714f-2395-4e1e-9a17-694fe1ff398b';

/** A draft as the server holds it, with a contact and the first dimensions filled. */
export function aDraft(over: Partial<Draft> = {}): Draft {
  return {
    id: DRAFT_ID,
    number: null,
    status: 'drafted',
    call: 'diagnosis-113',
    revision: 3,
    savedAt: '2024-06-28T02:20:00.000Z',
    email: 'lin@firm.example',
    questionnaireKey: 'intl-marketing-capability@113.1',
    application: {
      profile: { contact: { name: '王例庭', phone: '02-10000027', email: 'lin@firm.example' } },
      answers: { Q10: 1, Q11: 1 },
    },
    pagesReceived: 3,
    onBehalf: false,
    returnReason: null,
    files: [],
    ...over,
  };
}

/** An application that nothing stands in the way of. */
export const complete: ApplicationDraft = {
  profile: {
    ubn: '99037736',
    nameZh: '霧面唇彩（示範）有限公司',
    orgType: 'COMPANY',
    responsiblePerson: '吳試寧',
    focus: 'BEAUTY',
    countyCode: 'TW-TPE',
    address: '臺北市中山區測試街101號2樓',
    paidInCapitalTwd: 1_000_000,
    avgInsuredEmployees12m: 5,
    mainProducts: '唇彩自有品牌',
    website: '無',
    governmentProjects: '無',
    contact: { name: '王例庭', phone: '02-10000027', email: 'lin@firm.example' },
  },
  privacy: { accepted: true, noticeVersion: 'PN-113-01' },
  signature: { kind: 'TYPED', signerName: '吳試寧', signedOn: '2024-06-27' },
  needs: { N1: ['TH'], N8: { mode: 'ONLINE', slots: [['2024-07-09', 'AM']] } },
};

type Pace = { readonly restMs: number; readonly latestMs: number; readonly retryMs: number };
const QUICK: Pace = { restMs: 20, latestMs: 100, retryMs: 60_000 };

/** Opens the form at an address below the draft's and answers what it asks for. */
export async function openDraft(path: string, draft: Draft = aDraft(), pace: Pace | null = QUICK): Promise<void> {
  const { applyRoutes } = await import('../app/apply/apply.routes');
  const opened = openArea(
    [{ path: 'apply', children: applyRoutes }],
    `/apply/diagnosis/${DRAFT_ID}${path && `/${path}`}`,
    {
      providers: pace ? [{ provide: AUTOSAVE_PACE, useValue: pace }] : [],
    },
  );
  const now = '2024-06-28T02:24:07.000Z';
  (await asked('GET', '/session')).flush({ me: null, now, settableClock: true, demo: true, demoAccounts: [] });
  (await asked('GET', `/drafts/${DRAFT_ID}`)).flush(draft);
  (await asked('GET', '/questionnaires/intl-marketing-capability%40113.1')).flush(definition);
  await opened;
  await settle(30);
}
