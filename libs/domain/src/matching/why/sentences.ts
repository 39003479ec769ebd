import { fill, type Text } from '../../kernel';
import { industryLabels, tags, type Industry } from '../../questionnaire';
import { counties, isCounty, marketName } from '../../taiwan';
import { points } from '../batch/sentences';
import { gateText } from '../requirements';
import type { GateFailure, HalfDay, InterviewMode } from '../types';
import type { Change } from './changes';
import type { Counterfactual } from './counterfactual';

const place = (code: string): Text => (isCounty(code) ? counties[code] : { zh: code, en: code });
const many = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`;
const modes: Readonly<Record<InterviewMode, Text>> = {
  ONLINE: { zh: '線上', en: 'online' },
  ONSITE: { zh: '實地', en: 'on site' },
};
const halves: Readonly<Record<HalfDay, Text>> = {
  AM: { zh: '上午', en: 'morning' },
  PM: { zh: '下午', en: 'afternoon' },
};
const industry = (code: string): Text =>
  Object.hasOwn(industryLabels, code) ? industryLabels[code as Industry] : { zh: code, en: code };

type Say<K extends Change['kind']> = (change: Extract<Change, { kind: K }>) => Text;

const texts: { readonly [K in Change['kind']]: Say<K> } = {
  ACTIVE: () => ({ zh: '恢復啟用', en: 'being active again' }),
  PLEDGE: () => ({ zh: '簽署保密切結', en: 'a signed pledge' }),
  TIES: () => ({ zh: '沒有利益關係', en: 'no tie to the firm' }),
  ACCEPTS: () => ({ zh: '未曾婉拒本案', en: 'no earlier refusal of this case' }),
  FIRM_AGREES: () => ({ zh: '企業同意', en: 'the consent of the firm' }),
  THAWED: () => ({ zh: '解除凍結', en: 'the freeze lifted' }),
  APPOINTED: ({ until }) => ({ zh: `聘期延至 ${until}`, en: `an appointment until ${until}` }),
  PRESENT: ({ date, half }) => ({
    zh: `${date} ${halves[half].zh}不請假`,
    en: `no leave on the ${halves[half].en} of ${date}`,
  }),
  MODE: ({ mode }) => ({ zh: `可${modes[mode].zh}訪談`, en: `interviews ${modes[mode].en}` }),
  COUNTY: ({ county }) => ({ zh: `服務${place(county).zh}`, en: `service in ${place(county).en}` }),
  BASE: ({ county }) => ({ zh: `常駐${place(county).zh}`, en: `a base in ${place(county).en}` }),
  EXPERTISE: ({ tag, steps }) => ({
    zh: `「${tags[tag].zh}」專長提高 ${steps} 級`,
    en: `${many(steps, 'more level', 'more levels')} in ${tags[tag].en}`,
  }),
  MARKET: ({ market }) => ({ zh: `熟悉${marketName(market).zh}市場`, en: `knowledge of ${marketName(market).en}` }),
  INDUSTRY: ({ industry: code }) => ({
    zh: `熟悉${industry(code).zh}產業`,
    en: `knowledge of the industry (${industry(code).en})`,
  }),
  LANGUAGE: ({ code, level }) => ({ zh: `語言 ${code} 達 ${level}`, en: `language ${code} at ${level}` }),
  PLACES: ({ steps }) => ({ zh: `再空出 ${steps} 個名額`, en: many(steps, 'more place', 'more places') }),
  RATED: ({ steps }) => ({ zh: `再獲 ${steps} 份滿分問卷`, en: `${many(steps, 'more survey')} with full marks` }),
  IDLE: ({ days }) => ({ zh: `再多 ${days} 天未獲派案`, en: `${many(days, 'more day')} without an offer` }),
};

/** A change in a few words. */
export function sayChange<K extends Change['kind']>(change: Extract<Change, { kind: K }>): Text {
  return (texts[change.kind] as Say<K>)(change);
}

function listed(all: readonly string[]): string {
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} and ${last}`;
}

function sayGate({ gate, params }: GateFailure): Text {
  const county = params?.['county'];
  const named = typeof county === 'string' ? place(county) : undefined;
  const { zh, en } = gateText(gate);
  return {
    zh: fill({ zh, en }, { ...params, ...(named && { county: named.zh }) }).zh,
    en: fill({ zh, en }, { ...params, ...(named && { county: named.en }) }).en,
  };
}

/** Why not he, and what would have chosen him, in one sentence each. */
export function sayWhyNot(found: Omit<Counterfactual, 'sentence'>): Text {
  const gate = found.gates[0] && sayGate(found.gates[0]);
  const behind = points(found.lacks);
  const why: Text = gate
    ? { zh: `門檻：${gate.zh}。`, en: `Ruled out: ${gate.en}. ` }
    : {
        zh: `第 ${found.rank} 名，少 ${behind} 分。`,
        en: `Ranked ${found.rank}, ${behind} points behind. `,
      };
  if (found.changes === null) return { zh: `${why.zh}沒有可行的改變。`, en: `${why.en}No change would do.` };
  const all = found.changes.map((change) => sayChange(change));
  return {
    zh: `${why.zh}若${all.map((t) => t.zh).join('、')}，即為首選。`,
    en: `${why.en}With ${listed(all.map((t) => t.en))} the choice would fall here.`,
  };
}
