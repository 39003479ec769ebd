import { halfUp } from '@pilotage/domain/kernel';
import { tags } from '@pilotage/domain/questionnaire';
import { marketName, taipeiDate } from '@pilotage/domain/taiwan';
import { exportBars } from '../charts/exports';
import type { Context } from './context';
import { clockSpan, fullDate, plainDate } from './dates';
import { readBudget, shortTwd, twd } from './numbers';
import { countZh, excerpt } from './text';

const QUOTE = 60;
/** Printed width of the text column, in points (141 mm). */
const COLUMN = 399.7;

const orElse = (text: string, missing: string): string => (text.trim() === '' ? missing : text);

function budgetText(ctx: Context): string {
  const budget = readBudget(ctx.model.firm.budget);
  if (!budget) return orElse(ctx.model.firm.budget, ctx.w.notGiven);
  if (budget.to === null) return ctx.en ? `${twd(budget.from)} or more` : `${twd(budget.from)} 以上`;
  return budget.to === 0 ? twd(0) : `${twd(budget.from)}–${twd(budget.to).slice(3)}`;
}

function horizonText(ctx: Context): string {
  const months = /^(\d+)\s*M$/i.exec(ctx.model.firm.horizon.trim())?.[1];
  if (months === undefined) return orElse(ctx.model.firm.horizon, ctx.w.notGiven);
  return ctx.en ? `${months} months` : `${months} 個月`;
}

function facts(ctx: Context) {
  const { w, en, say } = ctx;
  const { firm } = ctx.model;
  const comma = en ? ', ' : '、';
  const list = (items: readonly string[]): string => orElse(items.join(comma), w.notGiven);
  const fact = (zh: string, english: string, text: string) => ({ label: en ? english : zh, text });
  return [
    fact('負責人', 'Responsible person', orElse(firm.responsiblePerson, w.notGiven)),
    fact('設立', 'Founded', firm.foundedOn === null ? w.notGiven : plainDate(firm.foundedOn, ctx.locale)),
    fact('實收資本額', 'Paid-in capital', twd(firm.paidInCapitalTwd)),
    fact(
      '投保人數',
      'Insured staff',
      en ? `${firm.employees} (mean of 12 months)` : `${firm.employees} 人（12 個月平均）`,
    ),
    fact('主力產品', 'Main products', orElse(firm.products, w.notGiven)),
    fact('登記地址', 'Registered address', orElse(firm.address, w.notGiven)),
    fact('目標市場', 'Target markets', list(firm.markets.map((m, i) => `${i + 1} ${say(marketName(m))}`))),
    fact('推動模式', 'Model', list(firm.models)),
    fact('未來 12 個月預算', 'Budget, next 12 months', budgetText(ctx)),
    fact('希望見效', 'Results wanted in', horizonText(ctx)),
    fact('最需協助', 'Help wanted with', list(firm.themes.map((t) => say(tags[t])))),
    fact('近 3 年政府計畫', 'Government programmes, 3 years', orElse(firm.governmentProjects, w.none)),
  ];
}

/** Export amounts by year with the growth to the year before; null without any export. */
function exportsView(ctx: Context) {
  const { en } = ctx;
  const years = ctx.model.firm.exports;
  const last = years.at(-1);
  if (!last || years.every((y) => y.amountTwd === 0)) return null;
  const before = years.at(-2);
  const label = (year: number): string => (en ? `${year + 1911}` : `${year} 年`);
  const growth =
    before && before.amountTwd > 0 ? halfUp(((last.amountTwd - before.amountTwd) * 100) / before.amountTwd, 1) : null;
  const amount = `${shortTwd(last.amountTwd, en)}${en ? '' : '元'}`;
  const change = growth === null || !before ? '' : changeText(en, growth, label(before.year));
  const sum =
    growth === null || !before
      ? ''
      : `${growth}%＝（${shortTwd(last.amountTwd, en)} − ${shortTwd(before.amountTwd, en)}）÷ ${shortTwd(before.amountTwd, en)}`;
  return {
    caption: en ? `Exports in ${label(last.year)}: ${amount}${change}` : `${label(last.year)}外銷 ${amount}${change}`,
    chart: exportBars(
      years.map((y) => ({ label: label(y.year), amount: y.amountTwd })),
      en,
      COLUMN,
    ),
    note: sum,
  };
}

function changeText(en: boolean, growth: number, before: string): string {
  if (growth === 0) return en ? `, as in ${before}` : `，與 ${before}相同`;
  const size = Math.abs(growth);
  if (en) return `, ${growth > 0 ? 'up' : 'down'} ${size}% on ${before}`;
  return `，較 ${before}${growth > 0 ? '增' : '減'} ${size}%`;
}

function meetings(ctx: Context) {
  const hoursOf = (from: Date, to: Date): number => halfUp((to.getTime() - from.getTime()) / 3_600_000, 1);
  return ctx.model.meetings.map((m) => {
    const mode = m.mode === 'ONLINE' ? (ctx.en ? 'Online' : '線上') : ctx.en ? 'On site' : '到廠';
    const place = m.place.trim() === '' ? '' : ctx.en ? ` (${m.place})` : `（${m.place}）`;
    return {
      day: fullDate(taipeiDate(m.startsAt), ctx.locale),
      time: clockSpan(m.startsAt, m.endsAt),
      mode: mode + place,
      attendees: orElse(m.attendees, ctx.w.notGiven),
      consultant: m.consultant,
      hours: hoursOf(m.startsAt, m.endsAt).toFixed(1),
    };
  });
}

function notesTitle(ctx: Context): string {
  const { notes } = ctx.content.interview;
  const confirmed = notes.filter((x) => x.confirmed).length;
  const all = notes.length;
  if (ctx.en) return `${all} notes, ${confirmed === all ? 'each' : `${confirmed} of them`} confirmed by the firm`;
  if (confirmed === all) return `${countZh(all)}項談話重點，企業已逐項確認`;
  return confirmed === 0
    ? `${countZh(all)}項談話重點，待企業確認`
    : `${countZh(all)}項談話重點，企業已確認${countZh(confirmed)}項`;
}

export function firmView(ctx: Context) {
  const { content, model, w } = ctx;
  const quote = excerpt(content.firm.quote, QUOTE);
  const applied = plainDate(taipeiDate(model.appliedAt), ctx.locale);
  const site = model.firm.website.trim();
  const noSite = site === '' || site === '無';
  return {
    quote: quote.text === '' ? '' : ctx.en ? `“${quote.text}”` : `「${quote.text}」`,
    quoteSource: `${w.quoteSource}${quote.cut ? w.quoteCut : ''}${ctx.en ? ', ' : '，'}${applied}`,
    facts: facts(ctx),
    factsSource: ctx.en
      ? `From the application of ${applied} and the register. Website: ${noSite ? w.none : site}`
      : `資料取自 ${applied}申請書與登記資料。網站：${noSite ? w.none : site}`,
    exports: exportsView(ctx),
    interviewTitle: content.interview.title,
    meetings: meetings(ctx),
    notesTitle: notesTitle(ctx),
    notes: content.interview.notes.map((x) => ({ ...x, open: !x.confirmed })),
  };
}
