import { halfUp } from '../../kernel';
import type { Tag } from '../../questionnaire';
import { marketCriteria, type MarketCriterion, type MarketRow } from '../content';
import type { PrefillNote } from './input';
import { languageOf } from './languages';
import { clean, clip, fit, length, tight, twd } from './text';
import type { Facts, ItemFact, Market, TagFact } from './facts';

type Cell = MarketRow['cells'][MarketCriterion];

/** Where in the order of N1 a market stands, and how long a ground may be (16 characters of three, else 24). */
interface Place {
  readonly market: Market;
  /** Name of the first market. */
  readonly first: string;
  readonly rank: number;
  readonly room: number;
}

/** The theme whose answer grounds a criterion; a note on the theme grounds it better. */
const themes: Readonly<Partial<Record<MarketCriterion, Tag>>> = {
  access: 'CERT_COMPLIANCE',
  channel: 'CHANNEL_PARTNER',
  price: 'PRICING_TERMS',
  logistics: 'XBORDER_LOGISTICS',
  language: 'ORG_TALENT',
};
const STEADY = 0.05;

const unknown = (ground: string): Cell => ({ score: null, confidence: null, ground, source: null });
const grade = (value: number): number => Math.min(5, Math.max(1, Math.round(value)));

/** A note that speaks of this market, or of the first one when it names none. */
function noteOn(fact: TagFact | undefined, place: Place, facts: Facts): PrefillNote | null {
  const names = facts.markets.map((m) => m.name);
  const about = (n: PrefillNote): boolean => {
    const text = n.said + n.meaning;
    return text.includes(place.market.name) || (place.rank === 0 && !names.some((name) => text.includes(name)));
  };
  return fact?.notes.find(about) ?? null;
}

/** What a note means, or else what was said, as the ground of a cell. */
function groundOf(note: PrefillNote, room: number): string {
  const said = [note.meaning, note.said].map((t) => tight(clean(t)).replace(/。$/u, '')).filter((t) => t !== '');
  return said.find((t) => length(t) <= room) ?? clip(said.at(-1) ?? '', room);
}

/** Score from an answer; its confidence falls for markets the form does not ask about apart. */
function answered(score: number, item: ItemFact, place: Place, note: PrefillNote | null): Cell {
  if (note) {
    return {
      score,
      confidence: note.confirmed ? 'MEDIUM' : 'LOW',
      ground: groundOf(note, place.room),
      source: note.code,
    };
  }
  const own = fit(place.room, `自評「${item.said}」`, `「${item.said}」`, item.said);
  const ground = place.rank === 0 ? own : `與${place.first}同一作答`;
  return { score, confidence: place.rank === 0 ? 'MEDIUM' : 'LOW', ground, source: item.code };
}

function fromAnswer(criterion: MarketCriterion, place: Place, facts: Facts): Cell {
  const consumers = facts.input.needs.models.length > 0 && facts.input.needs.models.every((m) => m === 'B2C');
  const tag = criterion === 'channel' && consumers ? 'MARKETPLACE_OPS' : themes[criterion];
  const fact = tag === undefined ? undefined : facts.tags.get(tag);
  const item = fact?.items.at(-1);
  if (!item) return unknown('問卷沒有這一題');
  if (item.said === '不適用') {
    return { score: 4, confidence: 'LOW', ground: '企業填不適用，尚未複查', source: item.code };
  }
  if (item.level === null) return unknown('問卷未作答');
  const note = noteOn(fact, place, facts);
  if (criterion !== 'language' || note || !facts.ownForm) return answered(grade(item.level + 1), item, place, note);
  const needs = `${languageOf(place.market.code).english ? '用' : '須用'}${place.market.language}`;
  const same = place.rank > 0 && place.market.language === facts.markets[0]?.language;
  const own = [`${needs}，自評「${item.said}」`, `${needs}，自評${item.level}／4級`];
  const ground = same ? `與${place.first}同用${place.market.language}` : fit(place.room, ...own);
  return { score: spoken(item.level, place.market), confidence: 'MEDIUM', ground, source: item.code };
}

/**
 * Language: what the firm's staff can do (Q03: 1 Chinese, 2–3 English, 4 the market's language) against what the market
 * takes.
 */
function spoken(level: number, market: Market): number {
  const { english, chinese } = languageOf(market.code);
  if (level >= 4) return 5;
  if (level >= 2) return (english ? 4 : 2) + (level >= 3 && !english ? 1 : 0);
  return chinese && level >= 1 ? 3 : 1;
}

/** Growth of exports over the year before as a share; null when it cannot be told. */
export function exportGrowth(facts: Facts): number | null {
  const [before, last] = facts.input.firm.exports.slice(-2);
  return before && last && before.amountTwd > 0 ? (last.amountTwd - before.amountTwd) / before.amountTwd : null;
}

/** 「年增9.1%」, 「年減2.1%」, 「與前一年持平」. */
export function growthWords(growth: number, decimals = 1): string {
  const percent = halfUp(Math.abs(growth) * 100, decimals);
  if (percent === 0) return '與前一年持平';
  return `年${growth > 0 ? '增' : '減'}${percent}%`;
}

/** Demand: what has been sold so far and what is known; the form asks about the first market only. */
function demand(place: Place, facts: Facts): Cell {
  const item = facts.tags.get('MKT_RESEARCH')?.items.at(0);
  const last = facts.input.firm.exports.at(-1);
  const note = noteOn(facts.tags.get('MKT_RESEARCH'), place, facts);
  if (place.rank > 0) {
    return note ? { ...unknown(groundOf(note, place.room)), source: note.code } : unknown('問卷只問首選市場');
  }
  if (last && last.amountTwd > 0) {
    const growth = exportGrowth(facts);
    const change = growth === null || Math.abs(growth) < STEADY ? 0 : growth > 0 ? 1 : -1;
    const words = growth === null ? '' : growthWords(growth);
    const total = `${last.year}年外銷${twd(last.amountTwd)}`;
    const ground = fit(
      place.room,
      words === '' ? total : `${total}，${words}`,
      words === '' ? total : `外銷${words}`,
      total,
      '已有外銷',
    );
    return { score: grade(3 + change), confidence: 'LOW', ground, source: 'E01' };
  }
  const share = facts.input.needs.exportShare;
  if (!last && /[1-9]/.test(share))
    return { score: 3, confidence: 'LOW', ground: `外銷占營收${share}%`, source: 'E01' };
  if (!item || item.level === null || item.level < 2) return unknown('尚無外銷，也無市場資料');
  return answered(2, item, place, note);
}

function rivals(place: Place, facts: Facts): Cell {
  const fact = facts.tags.get('MKT_RESEARCH');
  const note = fact?.notes.find((n) => /競品|同業|對手|同類/.test(n.said + n.meaning));
  if (note && place.rank === 0) return { ...unknown(groundOf(note, place.room)), source: note.code };
  return unknown('尚無競品價格紀錄');
}

/**
 * Risk: how much of the firm's paid-in capital the declared budget puts at stake; a second market shares the budget.
 * 1 % or less is 5, above 30 % is 1 (our own scale).
 */
function risk(place: Place, facts: Facts): Cell {
  const capital = facts.input.firm.paidInCapitalTwd;
  const stake = facts.budget?.max ?? facts.budget?.min ?? 0;
  if (capital <= 0 || stake <= 0) return unknown('無法比較預算與資本額');
  const share = stake / capital;
  const base = share <= 0.01 ? 5 : share <= 0.03 ? 4 : share <= 0.1 ? 3 : share <= 0.3 ? 2 : 1;
  const percent = Math.max(0.1, halfUp(share * 100, 1));
  const edge = facts.budget?.max === null ? '至少' : '上限';
  const own = share > 1 ? `預算${edge}超過資本額` : `預算${edge}占資本額${percent}%`;
  const ground = place.rank === 0 ? own : `預算須與${place.first}分攤`;
  return {
    score: grade(base - (place.rank === 0 ? 0 : 1)),
    confidence: place.rank === 0 ? 'MEDIUM' : 'LOW',
    ground,
    source: 'E02',
  };
}

/** The eight cells of a market; a score only where an answer, a note or a record grounds it (SPEC X8). */
export function marketCells(market: Market, rank: number, facts: Facts): MarketRow['cells'] {
  const first = facts.markets[0]?.name ?? market.name;
  const place = { market, first, rank, room: facts.markets.length > 2 ? 16 : 24 };
  const cell = (criterion: MarketCriterion): Cell => {
    if (criterion === 'demand') return demand(place, facts);
    if (criterion === 'rivals') return rivals(place, facts);
    if (criterion === 'risk') return risk(place, facts);
    return fromAnswer(criterion, place, facts);
  };
  return Object.fromEntries(marketCriteria.map((c) => [c, cell(c)])) as MarketRow['cells'];
}
