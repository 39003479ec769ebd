import { halfUp } from '@pilotage/domain/kernel';
import type { Answer, QuestionnaireItem } from '@pilotage/domain/questionnaire';
import { shortName } from '@pilotage/domain/questionnaire';
import type { ReportModel } from '@pilotage/domain/report';
import type { Context } from './context';
import { closeGaps } from './text';

/** Names short enough for a chart label; a form without names of its own shows its full ones. */
const SHORT: Readonly<Record<string, Readonly<Record<string, { zh: string; en: string }>>>> = {
  'intl-marketing-capability': {
    D1: { zh: '策略承諾', en: 'Strategy' },
    D2: { zh: '產品準備', en: 'Product' },
    D3: { zh: '通路夥伴', en: 'Channels' },
    D4: { zh: '行銷內容', en: 'Content' },
    D5: { zh: '數據科技', en: 'Data' },
    D6: { zh: '履約法遵', en: 'Fulfilment' },
  },
};

/** One axis of the charts; scores 0–100 rounded to one decimal as printed, null where too few items are answered. */
export interface Axis {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly self: number | null;
  readonly confirmed: number | null;
}

const shown = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : halfUp(value, 1);

export function axesOf(ctx: Context): readonly Axis[] {
  const { definition, selfScore, confirmedScore } = ctx.model;
  return definition.dimensions.map((d) => ({
    id: d.id,
    name: ctx.say(d),
    short: ctx.say(SHORT[definition.id]?.[d.id] ?? d),
    self: shown(selfScore.dimensions[d.id]),
    confirmed: shown(confirmedScore.dimensions[d.id]),
  }));
}

export type Level = number | 'NA' | null;

const levelOf = (answer: Answer | null | undefined): Level => answer ?? null;

export interface ConfirmedItem {
  readonly item: QuestionnaireItem;
  readonly name: string;
  readonly self: Level;
  readonly confirmed: Level;
  readonly adjusted: boolean;
}

/** Every item with its own and its confirmed level; an adjustment to the same level is none. */
export function confirmedItems(ctx: Context): readonly ConfirmedItem[] {
  const { model, content } = ctx;
  const to = new Map(content.assessment.adjustments.map((a) => [a.item, a.to]));
  return model.definition.items.map((item) => {
    const self = levelOf(model.answers[item.id]);
    const confirmed = to.get(item.id) ?? self;
    return {
      item,
      name: closeGaps(ctx.say(shortName(model.definition, item))),
      self,
      confirmed,
      adjusted: confirmed !== self,
    };
  });
}

/** The name of the band of an overall score. */
export function bandName(ctx: Context, score: ReportModel['selfScore']): string {
  const band = ctx.model.definition.bands.find((b) => b.id === score.band);
  if (!band) return '';
  return ctx.en ? (band.en ?? titleCase(band.id)) : band.zh;
}

const titleCase = (id: string): string => id.charAt(0) + id.slice(1).toLowerCase();

/** 「起步 ≤25、發展 ≤50、…」 from the definition. */
export function bandLimits(ctx: Context): string {
  const { bands } = ctx.model.definition;
  return bands.map((b) => `${ctx.en ? (b.en ?? titleCase(b.id)) : b.zh} ≤${b.maxInclusive}`).join(ctx.en ? ', ' : '、');
}
