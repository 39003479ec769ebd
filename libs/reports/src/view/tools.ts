import { tags } from '@pilotage/domain/questionnaire';
import { effortLabels, toolTypes, type ToolGroup } from '@pilotage/domain/report';
import type { Context } from './context';
import { need } from './numbers';
import { countZh, NBSP } from './text';

function groupTitle(ctx: Context, group: ToolGroup, index: number): string {
  const named = group.tags.map((t) => `${ctx.say(tags[t])}${NBSP}${need(ctx.needs.get(t) ?? 0)}`);
  const type = `${group.type === 'BASE' ? '' : `${group.type} `}${ctx.say(toolTypes[group.type])}`;
  if (ctx.en) return `Need ${index + 1}: ${named.join(', ')} — ${type}`;
  return `需求${countZh(index + 1).replace('兩', '二')}　${named.join('、')}（${type}）`;
}

function tieLines(ctx: Context): readonly string[] {
  const { ties } = ctx.content.statement;
  if (ties.length === 0) return [ctx.w.noTies];
  return ties.map((t) =>
    ctx.en
      ? `Disclosed by the consultant: ${t.relation} with ${t.vendor}; this item was rated by the reviewer instead.`
      : `顧問揭露：與${t.vendor}有${t.relation}關係，本項由審查人另行評比。`,
  );
}

export function toolsView(ctx: Context) {
  const { groups, lead, leftOut } = ctx.content.tools;
  return {
    lead,
    groups: groups.map((g, i) => ({
      title: groupTitle(ctx, g, i),
      ways: g.ways.map((way) => ({ ...way, effort: ctx.say(effortLabels[way.effort]) })),
      fewReason: g.fewReason,
    })),
    leftOut,
    ties: tieLines(ctx),
  };
}
