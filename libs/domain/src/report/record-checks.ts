import type { Tag } from '../questionnaire';
import { comparableName } from '../taiwan';
import type { ReportContent } from './content';
import { blank, issue, type ReportIssue, type ReportIssueCode } from './issues';
import { textsOf } from './length';
import { byPriority } from './priority';
import { citations, ungroundedActions } from './usage';

/** What a report is held against beside itself; as it stands when it is checked, also at approval (SPEC X8, X9). */
export interface ReportRecords {
  /** Codes of the interview notes on file. */
  readonly notes: ReadonlySet<string>;
  /** What the firm wants answered. */
  readonly expectations: readonly string[];
  readonly ownFirm: string;
  /** Names of other firms with cases. */
  readonly otherFirms: readonly string[];
  /** Registered ties of the consultant to vendors of tools: the name of each, null where none was given. */
  readonly vendorTies: readonly (string | null)[];
  /** Resources that can be referred to today. */
  readonly openResources: ReadonlySet<string>;
  readonly needs: ReadonlyMap<Tag, number>;
  /** Characters no font can draw. */
  readonly missingGlyphs: (text: string) => readonly string[];
  /** Other cases whose words this one's resemble. */
  readonly similar: readonly { readonly no: string; readonly percent: number }[];
}

/** Issues that only the records can tell; an editor without them shows what the server says. */
export const recordIssueCodes: ReadonlySet<ReportIssueCode> = new Set([
  'NOTE_GONE',
  'EXPECTATION_MISSING',
  'OTHER_FIRM',
  'TIE_UNDISCLOSED',
  'REFERRAL_EXPIRED',
  'ORDER_REASON',
  'GLYPHS_MISSING',
  'SIMILAR_TEXT',
]);

type Check = (c: ReportContent, r: ReportRecords) => ReportIssue[];

/** A note that was deleted takes what stands on it along: the citation, and each recommendation above it. */
const notesStand: Check = (c, { notes }) => {
  const inReport = new Set(c.interview.notes.map((n) => n.code));
  const gone = (code: string): boolean => code.startsWith('V') && inReport.has(code) && !notes.has(code);
  return [
    ...c.interview.notes.flatMap((n, i) =>
      gone(n.code) ? [issue('NOTE_GONE', 'interview', `notes.${i}`, n.code)] : [],
    ),
    ...citations(c).flatMap((at) => (gone(at.code) ? [issue('NOTE_GONE', at.section, at.path, at.code)] : [])),
    ...ungroundedActions(c, (code) => !gone(code)),
  ];
};

const sameQuestion = (a: string, b: string): boolean => {
  const [x, y] = [a, b].map((t) => t.replace(/[\s…]/g, ''));
  return x !== undefined && y !== undefined && (x.startsWith(y) || y.startsWith(x)) && x !== '' && y !== '';
};

const expectationsAreMet: Check = (c, { expectations }) =>
  expectations.flatMap((q) =>
    c.expectations.rows.some((r) => sameQuestion(r.question, q))
      ? []
      : [issue('EXPECTATION_MISSING', 'expectations', 'rows', q)],
  );

/** A name as it would be said in a sentence: without the legal form and the mark of a fiction. */
export function spokenName(name: string): string {
  return comparableName(name).replace(/\(示範\)|股份有限公司|有限公司|商行|企業社|工作室/g, '');
}

const LEAST_NAME = 3;

const otherFirmsStayOut: Check = (c, { ownFirm, otherFirms }) => {
  const own = spokenName(ownFirm);
  const names = [...new Set(otherFirms.map(spokenName))].filter((n) => n.length >= LEAST_NAME && !own.includes(n));
  if (names.length === 0) return [];
  return textsOf(c).flatMap((t) => {
    const text = comparableName(t.text);
    const name = names.find((n) => text.includes(n));
    return name ? [issue('OTHER_FIRM', t.section, t.path, name)] : [];
  });
};

const names = (a: string, b: string): boolean => !blank(a) && comparableName(a).includes(comparableName(b));

/** Each registered vendor is disclosed by its name; those without one are only counted. */
const tiesAreDisclosed: Check = (c, { vendorTies }) => {
  const { ties } = c.statement;
  const hidden = vendorTies.filter(
    (name) => name !== null && !ties.some((t) => names(t.vendor, name) || (!blank(t.vendor) && names(name, t.vendor))),
  );
  if (hidden.length > 0) return hidden.map((name) => issue('TIE_UNDISCLOSED', 'statement', 'ties', name ?? ''));
  return vendorTies.length > ties.length ? [issue('TIE_UNDISCLOSED', 'statement', 'ties')] : [];
};

const referralsAreOpen: Check = (c, { openResources }) =>
  c.referrals.cards.flatMap((card, i) =>
    openResources.has(card.resourceId)
      ? []
      : [issue('REFERRAL_EXPIRED', 'referrals', `cards.${i}.resourceId`, card.resourceId)],
  );

const orderIsExplained: Check = (c, { needs }) => {
  const first = c.summary.firstActions.map((p) => p.action);
  const top = byPriority(c.actions.items, needs)
    .slice(0, first.length)
    .map((a) => a.id);
  const moved = first.length > 0 && first.some((id) => !top.includes(id));
  return moved && blank(c.summary.orderReason) ? [issue('ORDER_REASON', 'summary', 'orderReason')] : [];
};

const charactersPrint: Check = (c, { missingGlyphs }) => {
  const texts = textsOf(c);
  // As a rule nothing is missing: the whole is looked at once before each text is.
  if (missingGlyphs(texts.map((t) => t.text).join('')).length === 0) return [];
  return texts.flatMap((t) => {
    const missing = missingGlyphs(t.text);
    return missing.length > 0 ? [issue('GLYPHS_MISSING', t.section, t.path, missing.join(''))] : [];
  });
};

const wordsAreItsOwn: Check = (_c, { similar }) =>
  similar.map((s) => issue('SIMILAR_TEXT', 'summary', '', `${s.no}（${s.percent}%）`));

const checks: readonly Check[] = [
  notesStand,
  expectationsAreMet,
  otherFirmsStayOut,
  tiesAreDisclosed,
  referralsAreOpen,
  orderIsExplained,
  charactersPrint,
  wordsAreItsOwn,
];

/** What stands in the way of a report when it is held against the records. */
export function checkAgainstRecords(content: ReportContent, records: ReportRecords): readonly ReportIssue[] {
  return checks.flatMap((check) => check(content, records));
}
