import { tags } from '../../questionnaire';
import type { ReportAction, ReportContent, ReportPain } from '../content';
import { evidenceOf, isUnknown } from './findings';
import { speaksOf, stageOf, worded, type Facts, type TagFact } from './facts';
import type { Planned } from './plan';
import { clean, fit, hundredths, length, monthDay, tight, title } from './text';

const MAX_PAINS = 5;
/** Those of the first three actions are always shown; then what the firm's own words name. */
const FIRST = 3;
const CODES = 3;
const NAME = 10;
const CAUSE = 36;
const FIGURE = 11;
const LEAD = 90;

/** Items whose option is a number with a unit say more than a level. */
const figures: ReadonlyMap<string, (said: string) => string> = new Map([
  ['Q04', (said: string) => `預算占比${said}`],
  ['Q11', (said: string) => `海外平台${said}${/^\d+$/.test(said) ? '個' : ''}`],
  ['Q26', (said: string) => `回覆${said}`],
]);

function figureOf(fact: TagFact, facts: Facts): string {
  const [item] = fact.items.filter((i) => i.level !== null);
  if (!item) return `需求值${hundredths(fact.need)}`;
  const level = Math.round((item.level ?? 0) * 10) / 10;
  const own = facts.ownForm && /\d/.test(item.said) ? figures.get(item.code)?.(item.said) : undefined;
  return fit(FIGURE, own ?? `${item.short}${level}／4級`, `自評${level}／4級`);
}

function gateOf(fact: TagFact): ReportPain['gate'] {
  if (fact.level === null) return 'HALF';
  return fact.level <= 1 ? 'CLOSED' : fact.level < 3 ? 'HALF' : 'OPEN';
}

function textsOf(fact: TagFact, facts: Facts): Pick<ReportPain, 'name' | 'cause' | 'effect'> {
  const stage = stageOf(facts, fact.tag);
  const theme = fact.items[0]?.short ?? tight(tags[fact.tag].zh);
  if (isUnknown(fact) || !stage) {
    return {
      name: fit(NAME, `${theme}待確認`),
      cause: '問卷沒有這個主題的作答，現況無法由分數判斷',
      effect: '先投入，可能補錯地方',
    };
  }
  const meaning = fact.notes
    .map((n) => (n.confirmed ? tight(clean(n.meaning)).replace(/。$/u, '') : ''))
    .find((m) => m !== '' && length(m) <= CAUSE);
  return {
    name: facts.ownForm ? worded(facts, stage.pain, fact.tag) : fit(NAME, `${theme}有落差`),
    cause: meaning ?? worded(facts, stage.cause, fact.tag),
    effect: worded(facts, stage.effect, fact.tag),
  };
}

function rowsOf(facts: Facts, actions: readonly ReportAction[]): readonly ReportPain[] {
  const all = [...new Set(actions.map((a) => a.tag))];
  const said = clean(facts.input.needs.pain);
  const named = all.slice(FIRST).filter((tag) => speaksOf(facts.advice.get(tag), said));
  const chosen = [...new Set([...all.slice(0, FIRST), ...named, ...all])].slice(0, MAX_PAINS);
  const themes = all.filter((tag) => chosen.includes(tag));
  return themes.flatMap((tag, i) => {
    const fact = facts.tags.get(tag);
    if (!fact) return [];
    const own = actions.filter((a) => a.tag === tag).map((a) => a.id);
    return [
      {
        id: `P${i + 1}`,
        ...textsOf(fact, facts),
        gate: gateOf(fact),
        figure: figureOf(fact, facts),
        evidence: evidenceOf(fact, CODES, fact.rank === 1),
        actions: own,
      },
    ];
  });
}

function titleOf(rows: readonly ReportPain[], first: string): string {
  const closed = rows.filter((r) => r.gate === 'CLOSED').length;
  const open = rows.filter((r) => r.gate === 'OPEN').length;
  const n = rows.length;
  const head =
    closed === n
      ? `${n}個痛點全關`
      : closed > 0
        ? `${n}個痛點裡${closed}個全關`
        : open === n
          ? `${n}道閘門都已開`
          : `${n}個痛點都已起步`;
  return title(`${head}，先${first}`, head);
}

/** Which pains the firm's own words (N5) speak of, and which actions wait for the first. */
function leadOf(
  facts: Facts,
  rows: readonly ReportPain[],
  plan: readonly Planned[],
  actions: readonly ReportAction[],
): string {
  const said = clean(facts.input.needs.pain);
  const tagOf = (row: ReportPain) => actions.find((a) => row.actions.includes(a.id))?.tag;
  const named = rows.filter((r) => {
    const tag = tagOf(r);
    return tag !== undefined && speaksOf(facts.advice.get(tag), said);
  });
  const own = named.length > 0 ? `您寫下的困難對應${named.map((r) => r.id).join('、')}。` : '';
  const [top] = rows;
  const value = top && plan[0] ? `，${top.id}優先值${hundredths(plan[0].priority)}最高` : '';
  const free = actions[0]?.dependsOn.length === 0 ? '，先從它開始' : '';
  const order = `${rows.length}個痛點依優先值排${value}${free}。`;
  return fit(LEAD, `${own}${order}${chainWords(actions)}`, `${own}${chainWords(actions)}`, chainWords(actions));
}

/** What hangs on the action most others wait for; without one, how many people can start at once. */
function chainWords(actions: readonly ReportAction[]): string {
  const [key] = actions
    .map((a) => ({
      action: a,
      waits: actions.filter((b) => b.dependsOn.some((d) => d.action === a.id)).map((b) => b.id),
    }))
    .sort((a, b) => b.waits.length - a.waits.length);
  if (!key || key.waits.length === 0 || key.action.dueOn === null) {
    return `${actions.length}項行動互不牽制，由${new Set(actions.map((a) => a.owner)).size}種角色同時開始。`;
  }
  const { id, dueOn, continuous } = key.action;
  if (continuous) return `${key.waits.join('、')}要用${id}的數字，${id}先動。`;
  return `${key.waits.join('、')}${key.waits.length > 1 ? '都' : ''}等${id}；${monthDay(dueOn)}前沒完成，就一起延後。`;
}

export function painsSection(
  facts: Facts,
  plan: readonly Planned[],
  actions: readonly ReportAction[],
): ReportContent['pains'] {
  const rows = rowsOf(facts, actions);
  const [first] = plan;
  const brief = first ? worded(facts, first.template.brief, first.tag) : '補齊資料';
  return { title: titleOf(rows, brief), lead: leadOf(facts, rows, plan, actions), rows: [...rows] };
}
