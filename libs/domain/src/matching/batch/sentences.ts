import type { Text } from '../../kernel';
import { tags, type Tag } from '../../questionnaire';
import { counties, isCounty, marketName } from '../../taiwan';
import { gateText } from '../requirements';
import type { BlockingSet, Easing, Profile, Remedy, Wish } from './types';

type NameOf = (id: string) => string;

const SHOWN_NAMES = 3;

/** Points as they are shown: units of 1/10000 as hundredths. */
export function points(units: number): string {
  return (units / 100).toFixed(2);
}

const many = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`;

function names(ids: readonly string[], nameOf: NameOf): Text {
  const shown = ids.slice(0, SHOWN_NAMES).map(nameOf);
  const rest = ids.length - shown.length;
  return {
    zh: shown.join('、') + (rest > 0 ? `等 ${ids.length} 位` : ''),
    en: shown.join(', ') + (rest > 0 ? ` and ${many(rest, 'other')}` : ''),
  };
}

function kindOfCases({ market, tag }: { market: string | null; tag: Tag | null }): Text {
  const [m, t] = [market === null ? null : marketName(market), tag === null ? null : tags[tag]];
  return {
    zh: `${m ? m.zh : ''}${t ? `「${t.zh}」` : ''}案件`,
    en: `${m ? `${m.en} ` : ''}{cases}${t ? ` (${t.en})` : ''}`,
  };
}

/** A blocking set in plain words, without supply and demand (PAINS 1). */
export function sayBlocking(b: Omit<BlockingSet, 'sentence'>, nameOf: NameOf): Text {
  const lacks = b.need - b.available;
  const who = names(b.consultantIds, nameOf);
  const what = kindOfCases(b);
  const cases = (n: number): string => what.en.replace('{cases}', n === 1 ? 'case' : 'cases');
  const [n, k] = [b.caseIds.length, b.consultantIds.length];
  const needs = n === 1 ? 'needs' : 'need';
  switch (b.kind) {
    case 'PLACES': {
      const zh = k === 1 ? `唯一可承接的顧問（${who.zh}）` : `可承接的 ${k} 位顧問（${who.zh}）`;
      const en = k === 1 ? 'the only consultant who may take them' : `the ${k} consultants who may take them`;
      return {
        zh: `${n} 件${what.zh}需要 ${b.need} 個名額，${zh}只剩 ${b.available} 個，還差 ${lacks} 個。`,
        en: `${n} ${cases(n)} ${needs} ${many(b.need, 'place')}; ${en} (${who.en}) ${k === 1 ? 'has' : 'have'} ${b.available} left: ${lacks} short.`,
      };
    }
    case 'NOBODY':
      return sayNobody(b, what.zh, cases(n), lacks);
    case 'MARKET':
      return sayMarket(b, lacks);
    case 'CASES':
      return {
        zh: `${k} 位顧問（${who.zh}）保證至少 ${b.need} 件，可派給他們的案件最多 ${b.available} 件，還差 ${lacks} 件。`,
        en: `${many(k, 'consultant')} (${who.en}) ${k === 1 ? 'is' : 'are'} promised ${many(b.need, 'case')}, but can get only ${b.available}: ${lacks} short.`,
      };
    case 'PINS':
      return {
        zh: `案件 ${b.caseIds[0]} 指定 ${who.zh}，但門檻不符或名額已滿。`,
        en: `Case ${b.caseIds[0]} is pinned to ${who.en}, who fails a gate or has no place left.`,
      };
  }
}

function sayNobody(b: Omit<BlockingSet, 'sentence'>, zh: string, en: string, lacks: number): Text {
  const gate = b.gate === null ? null : gateText(b.gate);
  const n = b.caseIds.length;
  return {
    zh: `${n} 件${zh}沒有其他顧問通過門檻${gate ? `（最多：${gate.zh}）` : ''}，還差 ${lacks} 位。`,
    en: `Nobody else passes the gates for ${n} ${en}${gate ? ` (most often: ${gate.en})` : ''}: ${many(lacks, 'consultant')} short.`,
  };
}

function sayMarket(b: Omit<BlockingSet, 'sentence'>, lacks: number): Text {
  const market = marketName(b.market ?? '');
  return {
    zh: `${market.zh}保證至少媒合 ${b.need} 件，現有名額最多 ${b.available} 件，還差 ${lacks} 件。`,
    en: `${market.en} is promised ${many(b.need, 'match', 'matches')}, but at most ${b.available} can be had: ${lacks} short.`,
  };
}

const wishes: Readonly<Record<Wish, Text>> = {
  MODE: { zh: '改為線上或實地皆可', en: 'accept either mode' },
  SLOTS: { zh: '改提其他時段', en: 'offer other half days' },
  LANGUAGE: { zh: '改以中文訪談', en: 'hold the interview in Mandarin' },
};

function profileText({ tags: themes, markets, languages, counties: places }: Profile): Text {
  const place = (code: string): Text => (isCounty(code) ? counties[code] : { zh: code, en: code });
  const shown = places.length <= SHOWN_NAMES ? places.map(place) : [];
  const spoken = languages.filter((l) => l !== 'zh-Hant').map((l) => ({ zh: `語言 ${l}`, en: `language ${l}` }));
  const all = [...themes.map((t) => tags[t]), ...markets.map(marketName), ...spoken, ...shown];
  return { zh: all.map((t) => t.zh).join('、'), en: all.map((t) => t.en).join(', ') };
}

type Say<K extends Easing['kind']> = (e: Extract<Easing, { kind: K }>, nameOf: NameOf) => Text;

const easingTexts: { readonly [K in Easing['kind']]: Say<K> } = {
  PLACES: (e, nameOf) => ({
    zh: `${nameOf(e.consultantId)}增加 ${e.places} 個名額`,
    en: `give ${nameOf(e.consultantId)} ${many(e.places, 'more place', 'more places')}`,
  }),
  WISH: (e) => ({
    zh: `請企業（案件 ${e.caseId}）${wishes[e.wish].zh}`,
    en: `ask the firm of case ${e.caseId} to ${wishes[e.wish].en}`,
  }),
  TRAIN: (e, nameOf) => ({
    zh: `請${nameOf(e.consultantId)}增加：${profileText(e.adds).zh}`,
    en: `have ${nameOf(e.consultantId)} add ${profileText(e.adds).en}`,
  }),
  RECRUIT: (e) => ({
    zh: `增聘 ${e.people} 位顧問（${profileText(e.profile).zh}；各 ${e.places} 個名額）`,
    en: `recruit ${many(e.people, 'consultant')} (${profileText(e.profile).en}; ${many(e.places, 'place')} each)`,
  }),
  POSTPONE: (e) => ({
    zh: `案件 ${e.caseId} 少排 ${e.seats} 位顧問（延後）`,
    en: `leave ${many(e.seats, 'seat')} of case ${e.caseId} for later`,
  }),
  LOWER_MARKET: (e) => ({
    zh: `${marketName(e.market).zh}的保證件數減 ${e.by}`,
    en: `lower what ${marketName(e.market).en} is promised by ${e.by}`,
  }),
  LOWER_LEAST: (e, nameOf) => ({
    zh: `${nameOf(e.consultantId)}的保證件數減 ${e.by}`,
    en: `lower what ${nameOf(e.consultantId)} is promised by ${e.by}`,
  }),
  NEW_CASES: (e, nameOf) => ({
    zh: `再受理 ${e.cases} 件${nameOf(e.consultantId)}可承接的案件`,
    en: `accept ${many(e.cases, 'more case')} that ${nameOf(e.consultantId)} may take`,
  }),
  UNPIN: (e, nameOf) => ({
    zh: `取消案件 ${e.caseId} 對${nameOf(e.consultantId)}的指定`,
    en: `unpin ${nameOf(e.consultantId)} from case ${e.caseId}`,
  }),
};

const sayEasing = <K extends Easing['kind']>(e: Extract<Easing, { kind: K }>, nameOf: NameOf): Text =>
  (easingTexts[e.kind] as Say<K>)(e, nameOf);

/** A remedy in a sentence. */
export function sayRemedy({ easings, price }: Pick<Remedy, 'easings' | 'price'>, nameOf: NameOf): Text {
  const all = easings.map((e) => sayEasing(e, nameOf));
  const en = all.map((t) => t.en).join('; ');
  return {
    zh: `${all.map((t) => t.zh).join('；')}（代價 ${price}）。`,
    en: `${en.charAt(0).toUpperCase()}${en.slice(1)} (price ${price}).`,
  };
}
