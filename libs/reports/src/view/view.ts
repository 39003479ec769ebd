import { sectionLabels, sectionIds, type ReportModel, type SectionId } from '@pilotage/domain/report';
import { actionsView } from './actions';
import { assessmentView } from './assessment';
import { contextOf, sectionNo, type Context, type Heading } from './context';
import { coverView } from './cover';
import { evidenceView } from './evidence';
import { expectationsView } from './expectations';
import { firmView } from './firm';
import { marketsView } from './markets';
import { painsView } from './pains';
import { referralsView } from './referrals';
import { roadmapView } from './roadmap';
import { codeGroups, statementView } from './statement';
import { summaryView } from './summary';
import { runningName } from './text';
import { toolsView } from './tools';

/** Label of a section; where two share a number or a name, both are said. */
function labelOf(ctx: Context, id: SectionId): string {
  const own = ctx.say(sectionLabels[id]);
  const actions = ctx.say(sectionLabels.actions);
  if (id === 'firm') return ctx.en ? `${own} and interview record` : `${own}與${ctx.say(sectionLabels.interview)}`;
  if (id === 'actions') return ctx.en ? `${own}: priorities` : `${own}：優先序`;
  if (id === 'roadmap') return ctx.en ? `${actions}: ${own.toLowerCase()}` : `${actions}：${own}`;
  return own;
}

function headings(ctx: Context): Readonly<Record<SectionId, Heading>> {
  const titled = sectionIds.map((id) => {
    const title = id === 'summary' ? ctx.content.summary.answer : ctx.content[id].title;
    return [id, { no: sectionNo[id], label: labelOf(ctx, id), title: title.trim() }] as const;
  });
  return Object.fromEntries(titled) as Record<SectionId, Heading>;
}

function documentView(ctx: Context) {
  const { model, w } = ctx;
  return {
    lang: ctx.en ? 'en' : 'zh-Hant-TW',
    title: `${w.documentTitle} ${model.caseNo} ${model.firm.name}`,
    description: `${w.version} ${model.version}，${w.verifyCode} ${codeGroups(model.verifyCode)}`,
    author: model.consultant,
    draft: model.draft,
    runningLeft: model.draft ? `${w.draft}　${w.runningLeft}` : w.runningLeft,
    runningRight: runningName(model.firm.name),
    footer: `${model.caseNo}　${w.version} ${model.version}　${w.verifyCode} ${codeGroups(model.verifyCode)}`,
  };
}

/** Everything the templates print, computed from the model alone; section names are the keys. */
export function reportView(model: ReportModel) {
  const ctx = contextOf(model);
  return {
    w: ctx.w,
    en: ctx.en,
    document: documentView(ctx),
    heading: headings(ctx),
    cover: coverView(ctx),
    summary: summaryView(ctx),
    firm: firmView(ctx),
    assessment: assessmentView(ctx),
    pains: painsView(ctx),
    markets: marketsView(ctx),
    tools: toolsView(ctx),
    actions: actionsView(ctx),
    roadmap: roadmapView(ctx),
    referrals: referralsView(ctx),
    expectations: expectationsView(ctx),
    evidence: evidenceView(ctx),
    statement: statementView(ctx),
  };
}

export type ReportView = ReturnType<typeof reportView>;
