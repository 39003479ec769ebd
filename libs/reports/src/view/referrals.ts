import type { ReferralResource } from '@pilotage/domain/report';
import { themeName } from './actions';
import type { Context } from './context';
import { plainDate } from './dates';

type Found = Pick<ReferralResource, 'name' | 'owner' | 'contact' | 'deadline' | 'checkedOn'>;

function resource(ctx: Context, id: string): Found {
  const blank = { name: id, owner: '', contact: '', deadline: '', checkedOn: null };
  return ctx.model.resources.find((r) => r.id === id) ?? blank;
}

function cards(ctx: Context) {
  const { w, en } = ctx;
  return ctx.content.referrals.cards.map((card) => {
    const found = resource(ctx, card.resourceId);
    const serves = [themeName(ctx, card), card.action ?? ''].filter((t) => t !== '').join(en ? ' · ' : '・');
    const facts = [
      { label: w.resourceFor, text: serves },
      { label: w.firstStep, text: card.firstStep },
      { label: w.organiser, text: found.owner },
      { label: w.deadline, text: found.deadline },
      { label: w.contact, text: found.contact },
    ];
    return { name: found.name, why: card.why, facts: facts.filter((f) => f.text.trim() !== '') };
  });
}

/** The oldest check among the resources used: the catalogue is as fresh as its stalest entry. */
function checkedLine(ctx: Context): string {
  const used = ctx.content.referrals.cards.map((c) => resource(ctx, c.resourceId).checkedOn);
  const oldest = used.flatMap((d) => d ?? []).sort()[0];
  if (oldest === undefined) return '';
  const on = plainDate(oldest, ctx.locale);
  return ctx.en ? `Catalogue last checked on ${on}.` : `資源目錄最後查核 ${on}。`;
}

function consentLine(ctx: Context): string {
  if (ctx.content.referrals.cards.length === 0) return '';
  if (ctx.content.referrals.consentGiven) return ctx.en ? 'The firm has consented to referral.' : '企業已同意轉介。';
  return ctx.en ? 'The firm has not consented yet; nothing is passed on.' : '企業尚未同意轉介，資料不提供給主辦單位。';
}

export function referralsView(ctx: Context) {
  const { considered, noneReason } = ctx.content.referrals;
  const list = cards(ctx);
  return {
    cards: list,
    few: list.length < 3 ? `of${list.length}` : '',
    noneReason,
    line: [checkedLine(ctx), consentLine(ctx)].filter((t) => t !== '').join(ctx.en ? ' ' : ''),
    considered: considered
      ? `${resource(ctx, considered.resourceId).name}${ctx.en ? ': ' : '，'}${considered.reason}`
      : '',
  };
}
