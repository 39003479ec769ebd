import type { Tag } from '../questionnaire';
import { prefillReport } from './advice';
import { catalogues, inputOf } from './advice/sample.fixture';
import { checkReport } from './checks';
import type { ReportContent } from './content';
import type { ReportIssue } from './issues';
import { checkAgainstRecords, type ReportRecords } from './record-checks';

export const QUESTIONS = ['該先進日本還是新加坡？', '認證要花多少錢？'];
const input = inputOf('QA03', {
  expectations: QUESTIONS,
  notes: [
    { code: 'V01', tag: 'CERT_COMPLIANCE', said: '標示由代購轉述。', meaning: '缺主檔。', confirmed: true },
    { code: 'V02', tag: 'CONTENT_VIDEO', said: '影片由門市自己拍。', meaning: '有素材。', confirmed: true },
  ],
});

/** A report nothing is wrong with: the draft by rule, one adjustment by hand, and a finding that stands on a note. */
export function sound(): ReportContent {
  const c = structuredClone(prefillReport(input));
  c.assessment.adjustments = [{ item: 'Q06', to: 1, reason: '現場看到只有中文標示', evidence: ['V01'] }];
  const [first] = c.summary.findings;
  if (!first) throw new Error('the draft has no finding');
  first.evidence = ['V02'];
  return c;
}

export const records: ReportRecords = {
  notes: new Set(['V01', 'V02']),
  expectations: QUESTIONS,
  ownFirm: input.firm.name,
  otherFirms: ['青梅里食品（示範）有限公司', '山（示範）有限公司', input.firm.name],
  vendorTies: [],
  openResources: new Set(catalogues.resources.resources.map((r) => r.id)),
  needs: new Map<Tag, number>(input.score.needs.map((n) => [n.tag, n.need])),
  missingGlyphs: (text) => [...text].filter((ch) => ch === '\u{2B81A}'),
  similar: [],
};

export const all = (c: ReportContent, r: Partial<ReportRecords> = {}): ReportIssue[] => [
  ...checkReport(c),
  ...checkAgainstRecords(c, { ...records, ...r }),
];

export const placed = (c: ReportContent, r: Partial<ReportRecords> = {}): (readonly [string, string, string])[] =>
  all(c, r).map((i) => [i.code, i.path ? `${i.section}.${i.path}` : i.section, i.subject] as const);

/** @throws when the draft lacks what a test is about */
export const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('the draft lacks what is to be broken');
  return value;
};
