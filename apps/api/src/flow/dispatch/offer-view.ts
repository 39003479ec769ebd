import { Injectable } from '@nestjs/common';
import type { Text } from '@pilotage/domain/kernel';
import { formatInstant, taipeiDate, workingTimeBetween } from '@pilotage/domain/taiwan';
import type { AnonymousOffer } from '@pilotage/contracts/dispatch';
import { ConsultantDirectory } from '../../people/consultants/directory.store';
import { CalendarStore } from '../../programme/calendar/calendar.store';
import { PolicyStore } from '../../programme/policy/policy.store';
import { Cases } from '../cases.store';
import type { OfferRow } from './dispatch.store';

const HOUR_MS = 3600_000;
const SIZES: readonly (readonly [number, Text])[] = [
  [5, { zh: '未滿 5 人', en: 'Under 5' }],
  [10, { zh: '5–9 人', en: '5–9' }],
  [50, { zh: '10–49 人', en: '10–49' }],
  [100, { zh: '50–99 人', en: '50–99' }],
  [200, { zh: '100–199 人', en: '100–199' }],
  [Infinity, { zh: '200 人以上', en: '200 and more' }],
];

/** How an offer stands, in the words of a refusal. */
export const offerStates: Readonly<Record<OfferRow['status'], Text>> = {
  OPEN: { zh: '等候回覆', en: 'open' },
  ACCEPTED: { zh: '已接受', en: 'accepted' },
  DECLINED: { zh: '已婉拒', en: 'declined' },
  EXPIRED: { zh: '已逾期', en: 'expired' },
  WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
  STOPPED: { zh: '因利益關係停止', en: 'stopped for an interest' },
};

function sizeBand(employees: number): Text {
  return (SIZES.find(([limit]) => employees < limit) ?? SIZES[0])?.[1] ?? { zh: '', en: '' };
}

/** What an offer may show before it is accepted: the work, never the firm (SPEC F1, decision 13). */
@Injectable()
export class OfferView {
  constructor(
    private readonly cases: Cases,
    private readonly directory: ConsultantDirectory,
    private readonly calendar: CalendarStore,
    private readonly policies: PolicyStore,
  ) {}

  async of(offer: OfferRow, now: Date): Promise<AnonymousOffer> {
    const { diagnosis } = offer;
    const a = await this.cases.application(diagnosis);
    const score = this.cases.scoreOf(diagnosis);
    const record = await this.directory.byId(offer.consultantId);
    const me =
      record &&
      this.directory.asMatch(record, taipeiDate(now), (await this.directory.loads()).get(record.id) ?? 0, null);
    const definition = await this.cases.definition(diagnosis.questionnaireKey);
    const band = definition.bands.find((b) => b.id === score.band);
    const today = taipeiDate(now);
    const { topNeeds } = await this.policies.active();
    return {
      ...(await this.clockOf(offer, now)),
      industry: a.focus,
      size: sizeBand(a.avgInsuredEmployees12m),
      band: band ? { zh: band.zh, en: band.en ?? band.zh } : null,
      county: a.siteCounty,
      markets: [...a.markets],
      mode: a.mode,
      slots: a.slots.filter((s) => s.date >= today).map((s) => ({ ...s })),
      language: a.language,
      needs: score.needs
        .slice(0, topNeeds)
        .map((n) => ({ tag: n.tag, need: n.need, yours: me?.expertise.find((e) => e.tag === n.tag)?.level ?? 0 })),
      excerpt: diagnosis.excerpt,
      total: offer.candidate.total,
      parts: offer.candidate.parts as Record<string, number>,
      active: me?.activeCases ?? 0,
      cap: me?.maxActiveCases ?? 0,
      no: offer.status === 'ACCEPTED' ? diagnosis.number : null,
    };
  }

  private async clockOf(offer: OfferRow, now: Date) {
    const open = offer.status === 'OPEN';
    return {
      id: offer.id,
      status: offer.status,
      sentAt: offer.sentAt.toISOString(),
      halfAt: offer.halfAt.toISOString(),
      lateAt: offer.lateAt.toISOString(),
      dueAt: offer.dueAt.toISOString(),
      now: now.toISOString(),
      leftMs: open ? workingTimeBetween(now, offer.dueAt, await this.calendar.calendar()) : 0,
      clockMs: (await this.policies.active()).offer.workingHours * HOUR_MS,
    };
  }

  deadline(offer: Pick<OfferRow, 'dueAt'>): { deadline: string; deadlineEn: string } {
    return { deadline: formatInstant(offer.dueAt, 'zh-Hant'), deadlineEn: formatInstant(offer.dueAt, 'en') };
  }
}
