import { marketCriteria, type ReportContent } from '../content';
import { isTitle, length } from './text';

/** Words the writing rules forbid, and marks of a broken template. */
export const FORBIDDEN =
  /保證獲利|一定成功|業界第一|最佳|唯一|全方位|賦能|打造|助力|一站式|顯著提升|建議加強|持續優化|積極推動|等等|待補|TBD|○○|貴司|貴公司|！|undefined|null|NaN|\[object|\{/;

/** Texts of the draft that are written by it: no ids, codes, dates, and not the firm's own words. */
export function prose(value: unknown, key = ''): string[] {
  const codes =
    /^(id|code|tags?|kind|type|gate|state|decision|effort|market|item|resourceId|source|confidence|by)$|On$|By$/;
  const mechanical = (name: string): boolean => codes.test(name) || /^(quote|question|said|meaning)$/.test(name);
  if (typeof value === 'string') return mechanical(key) || /^([FA]\d+|[QVE]\d\d)$/.test(value) ? [] : [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([k, v]) => prose(v, Array.isArray(value) ? key : k));
}

export const titled = [
  'firm',
  'interview',
  'assessment',
  'pains',
  'markets',
  'tools',
  'actions',
  'roadmap',
  'referrals',
  'expectations',
  'evidence',
  'statement',
] as const;

/** Texts longer than REPORT-DESIGN allows, as `path: text`. */
export function tooLong(c: ReportContent): string[] {
  const out: string[] = [];
  const at = (path: string, text: string, max: number, min = 1): void => {
    if (length(text) > max || length(text) < min) out.push(`${path} ${length(text)}: ${text}`);
  };
  at('answer', c.summary.answer, 34, 12);
  at('summary.lead', c.summary.lead, 90, 30);
  for (const s of titled) if (!isTitle(c[s].title)) out.push(`${s}: ${c[s].title}`);
  for (const f of c.summary.findings) {
    at(f.id, f.title, 22);
    at(f.id, f.text, 48);
    if (f.evidence.length < 1 || f.evidence.length > 3) out.push(`${f.id}: ${f.evidence.length} codes`);
  }
  at('quote', c.firm.quote, 60, 0);
  for (const s of ['assessment', 'pains', 'markets', 'tools'] as const) at(`${s}.lead`, c[s].lead, 90);
  for (const p of c.pains.rows)
    [
      [p.name, 10],
      [p.figure, 11],
      [p.cause, 36],
      [p.effect, 24],
    ].forEach(([t, max]) => at(p.id, String(t), Number(max)));
  const room = c.markets.rows.length > 2 ? 16 : 24;
  for (const m of c.markets.rows) for (const k of marketCriteria) at(`${m.market}.${k}`, m.cells[k].ground, room);
  for (const g of c.tools.groups) for (const w of g.ways) at('verdict', w.verdict, 20);
  for (const a of c.actions.items) {
    at(a.id, a.name, 24);
    at(a.id, a.firstStep, 26);
    at(a.id, a.deliverable, 12);
    at(a.id, a.measure, 30);
  }
  for (const r of c.referrals.cards) at(r.resourceId, r.why, 40);
  for (const r of c.expectations.rows) at('answer', r.answer, 50);
  for (const r of c.evidence.rows) at(r.code, r.content, 48);
  return out;
}
