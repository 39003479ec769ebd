import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import { fairnessLedger, type LedgerMember } from '@pilotage/domain/matching';
import { addDays, taipeiDate, taipeiInstant, weekday, type IsoDate } from '@pilotage/domain/taiwan';
import type { seeConsultantWork, seeLedger, seeMyCapacity } from '@pilotage/contracts/capacity';
import type { Output } from '@pilotage/contracts/endpoint';
import { Clock } from '../../platform/clock/clock';
import type { Actor } from '../../platform/http/actor';
import { ConsultantDirectory } from '../../people/consultants/directory.store';
import { PolicyStore } from '../../programme/policy/policy.store';
import { CapacityStore } from './capacity.store';

const WEEK = 7;

/** Who was due how much, and took how much (SPEC X4). */
@Injectable()
export class LedgerService {
  constructor(
    private readonly store: CapacityStore,
    private readonly directory: ConsultantDirectory,
    private readonly policies: PolicyStore,
    private readonly clock: Clock,
  ) {}

  async see(year: number | null): Promise<Output<typeof seeLedger>> {
    const today = taipeiDate(await this.clock.now());
    const from = `${year ?? today.slice(0, 4)}-01-01`;
    const end = `${from.slice(0, 4)}-12-31`;
    const to = today < end && today >= from ? today : end;
    const { members, names } = await this.membersOf(from, to);
    const lines = fairnessLedger(members, { from, to });
    return {
      from,
      to,
      accepted: lines.reduce((sum, l) => sum + l.accepted, 0),
      lines: lines.map((l) => ({ ...l, name: names.get(l.consultant) ?? '' })),
    };
  }

  /** One's own line and what it is held against; nobody else's. */
  async mine(actor: Actor): Promise<Output<typeof seeMyCapacity>> {
    const { code } = await this.directory.ofActor(actor);
    const me = await this.directory.one(code, taipeiDate(await this.clock.now()));
    if (!me) throw new DomainError('NOT_FOUND');
    const [ledger, { caps }] = [await this.see(null), await this.policies.active()];
    return {
      active: me.activeCases,
      cap: me.maxActiveCases,
      thisWeek: me.casesThisWeek ?? 0,
      perWeek: me.maxPerWeek ?? caps.perWeek,
      thisSeason: me.casesThisSeason ?? 0,
      perSeason: me.maxPerSeason ?? caps.perSeason,
      leave: me.leave.map((l) => ({ ...l })),
      line: ledger.lines.find((l) => l.consultant === me.id) ?? null,
      accepted: ledger.accepted,
      consultants: ledger.lines.length,
    };
  }

  /** What one consultant has in hand and was offered, and his line, for the desk. */
  async work(code: string): Promise<Output<typeof seeConsultantWork>> {
    const record = await this.directory.byCode(code);
    if (!record) throw new DomainError('NOT_FOUND');
    const today = taipeiDate(await this.clock.now());
    const mondays = [0, 1, 2, 3].map((n) => addDays(today, n * WEEK - ((weekday(today) + 6) % WEEK)));
    const [from, end] = [mondays[0] ?? today, addDays(mondays.at(-1) ?? today, WEEK)];
    const work = await this.store.work(record.id, taipeiInstant(from), taipeiInstant(end));
    const ledger = await this.see(null);
    const isIn = (monday: IsoDate, at: Date): boolean =>
      monday <= taipeiDate(at) && taipeiDate(at) < addDays(monday, WEEK);
    return {
      ...workWire(work),
      weeks: mondays.map((monday) => ({
        monday,
        interviews: work.meetings.filter((m) => isIn(monday, m.startsAt)).length,
      })),
      line: ledger.lines.find((l) => l.consultant === record.code) ?? null,
      accepted: ledger.accepted,
      consultants: ledger.lines.length,
    };
  }

  private async membersOf(from: IsoDate, to: IsoDate) {
    const span = [taipeiInstant(from), taipeiInstant(addDays(to, 1))] as const;
    const [counted, meetings] = [await this.store.counted(...span), await this.store.meetings(...span)];
    const records = await this.directory.all();
    const members = records.flatMap((r): LedgerMember[] => {
      const k = this.directory.asMatch(r, to, 0, null);
      const c = counted.get(r.id);
      if (!c && (!k.active || k.ndaSignedOn === null)) return [];
      const { offers = 0, accepted = 0, declined = 0, expired = 0 } = c ?? {};
      const { minutes = 0, noShows = 0 } = meetings.get(r.id) ?? {};
      const figures = { offers, accepted, declined, expired, minutes, noShows };
      const since = { from: k.ndaSignedOn, to: k.appointmentEndsOn };
      return [{ consultant: r.code, places: r.maxActiveCases, ...since, leave: k.leave, ...figures }];
    });
    return { members, names: new Map(records.map((r) => [r.code, r.name])) };
  }
}

function workWire({ cases, offers }: Awaited<ReturnType<CapacityStore['work']>>) {
  return {
    cases: cases.map((c) => ({
      no: c.number ?? '',
      firm: c.firm?.nameZh ?? '',
      status: c.status,
      dueAt: c.dueAt?.toISOString() ?? null,
    })),
    offers: offers.map((o) => ({
      id: o.id,
      no: o.diagnosis.number ?? '',
      status: o.status,
      sentAt: o.sentAt.toISOString(),
      decidedAt: o.decidedAt?.toISOString() ?? null,
      reason: o.declineReason,
    })),
  };
}
