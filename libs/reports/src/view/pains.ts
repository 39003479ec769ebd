import { gateStates } from '@pilotage/domain/report';
import { fairway } from '../charts/fairway';
import { codeLinks, type Context } from './context';
import { countZh } from './text';

/** Printed width of a figure over the whole measure, in points (170 mm). */
const MEASURE = 481.9;

function caption(ctx: Context): string {
  const gates = ctx.content.pains.rows.map((p) => p.gate);
  const closed = gates.filter((g) => g === 'CLOSED').length;
  const half = gates.filter((g) => g === 'HALF').length;
  if (ctx.en) return `${gates.length} gates on the fairway: ${closed} closed, ${half} half open`;
  const said = closed > 0 ? `${countZh(closed)}道全關` : half > 0 ? `${countZh(half)}道半開` : '全部已開';
  return `航道上有${countZh(gates.length)}道閘門，${said}`;
}

function ends(ctx: Context): readonly [string, string] {
  const exporting = ctx.model.firm.exports.some((e) => e.amountTwd > 0);
  if (ctx.en) return [exporting ? 'Buyers now' : 'Home market', 'Regular orders'];
  return [exporting ? '現有買家' : '國內通路', '正式訂單'];
}

export function painsView(ctx: Context) {
  const { rows, lead } = ctx.content.pains;
  const gates = rows.map((p) => ({
    id: p.id,
    name: p.name,
    figure: p.figure,
    state: p.gate,
    stateText: ctx.say(gateStates[p.gate]),
  }));
  return {
    lead,
    fairway: rows.length > 1 ? fairway(gates, ends(ctx), MEASURE) : '',
    caption: caption(ctx),
    rows: rows.map((p) => ({ ...p, codes: codeLinks(ctx, p.evidence), actions: p.actions.join(ctx.en ? ', ' : '、') })),
  };
}
