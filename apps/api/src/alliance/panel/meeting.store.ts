import { Injectable } from '@nestjs/common';
import type { Rubric, SlotPhase } from '@pilotage/domain/alliance';
import { allianceRules, callSettings, type CallSettings, type PanelRules } from '@pilotage/domain/programme';
import { Database, json, type Tx, type Unit } from '../../platform/database/database';
import { newId } from '../../platform/database/ids';
import type { Prisma } from '@pilotage/prisma/client';

/** Who still belongs to the meeting: a proposal that was taken back stays in its record and out of its work. */
const GONE = ['withdrawn', 'rejected'] as const;

const whole = {
  seats: {
    include: { account: { select: { id: true, name: true, email: true, locale: true } }, declarations: true },
    orderBy: { code: 'asc' },
  },
  slots: {
    where: { proposal: { status: { notIn: [...GONE] } } },
    include: {
      proposal: { include: { firm: { select: { id: true, nameZh: true, ubn: true } } } },
      questions: { include: { seat: { select: { code: true } } }, orderBy: { seq: 'asc' } },
    },
    orderBy: { position: 'asc' },
  },
  results: { where: { setAsideAt: null } },
  objections: { orderBy: { filedAt: 'asc' } },
} as const satisfies Prisma.PanelMeetingInclude;
export type MeetingRow = Prisma.PanelMeetingGetPayload<{ include: typeof whole }>;
export type SeatRow = MeetingRow['seats'][number];
export type SlotRow = MeetingRow['slots'][number];
export type ObjectionRow = MeetingRow['objections'][number];

export interface NewMeeting {
  readonly number: string;
  readonly callId: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly place: string | null;
  readonly meetingLink: string | null;
  readonly awards: number;
  readonly rubric: Rubric;
  readonly rules: PanelRules;
}

export const rulesOf = (m: Pick<MeetingRow, 'rules'>): PanelRules => allianceRules.shape.panel.parse(m.rules);
export const rubricOf = (m: Pick<MeetingRow, 'rubric'>): Rubric => callSettings.shape.rubric.unwrap().parse(m.rubric);

@Injectable()
export class MeetingStore {
  constructor(private readonly database: Database) {}

  byNumber(number: string, tx: Tx = this.database.client): Promise<MeetingRow | null> {
    return tx.panelMeeting.findUnique({ where: { number }, include: whole });
  }

  /** The meeting on whose agenda a proposal stands. */
  ofProposal(proposalId: string): Promise<MeetingRow | null> {
    return this.database.client.panelMeeting.findFirst({ where: { slots: { some: { proposalId } } }, include: whole });
  }

  /** What is decided about a meeting is decided one after another; sheets are handed in beside each other. */
  async lock(unit: Unit, number: string, how: 'UPDATE' | 'SHARE' = 'UPDATE'): Promise<MeetingRow | null> {
    await unit.tx.$queryRawUnsafe(`SELECT id FROM panel_meeting WHERE number = $1 FOR ${how}`, number);
    return this.byNumber(number, unit.tx);
  }

  list() {
    return this.database.client.panelMeeting.findMany({
      orderBy: { startsAt: 'desc' },
      include: { _count: { select: { slots: true, seats: true } } },
    });
  }

  /** The meetings somebody is invited to and has not declined. */
  async numbersFor(accountId: string): Promise<string[]> {
    const rows = await this.database.client.panelMeeting.findMany({
      where: { seats: { some: { accountId, answer: { not: 'DECLINED' } } } },
      orderBy: { startsAt: 'asc' },
      select: { number: true },
    });
    return rows.map((r) => r.number);
  }

  async create(unit: Unit, meeting: NewMeeting, createdById: string): Promise<string> {
    const { rubric, rules, ...row } = meeting;
    const data = { id: newId(), ...row, rubric: json(rubric), rules: json(rules), createdById, createdAt: unit.now };
    return (await unit.tx.panelMeeting.create({ data, select: { id: true } })).id;
  }

  async change(unit: Unit, id: string, data: Prisma.PanelMeetingUncheckedUpdateInput): Promise<void> {
    await unit.tx.panelMeeting.update({ where: { id }, data });
  }

  /** Everybody invited answers once more. */
  async askAgain(unit: Unit, meetingId: string): Promise<void> {
    await unit.tx.panelSeat.updateMany({ where: { meetingId }, data: { answer: 'INVITED', answeredAt: null } });
  }

  /** Replaces the agenda; the meeting is locked and has not begun. */
  async setAgenda(
    unit: Unit,
    meetingId: string,
    slots: readonly { proposalId: string; position: number; startsAt: Date; endsAt: Date }[],
  ): Promise<void> {
    await unit.tx.panelSlot.deleteMany({ where: { meetingId } });
    await unit.tx.panelSlot.createMany({ data: slots.map((s) => ({ id: newId(), meetingId, ...s })) });
  }

  async changeSlot(unit: Unit, id: string, data: Prisma.PanelSlotUncheckedUpdateInput): Promise<void> {
    await unit.tx.panelSlot.update({ where: { id }, data });
  }

  /** Compare-and-set of a slot's phase; false when somebody was faster. */
  async movePhase(
    unit: Unit,
    id: string,
    from: SlotPhase,
    data: Prisma.PanelSlotUncheckedUpdateManyInput,
  ): Promise<boolean> {
    const { count } = await unit.tx.panelSlot.updateMany({ where: { id, phase: from }, data });
    return count === 1;
  }

  async ask(unit: Unit, q: { slotId: string; seatId: string; text: string; sameAsId: string | null }): Promise<void> {
    await unit.tx.panelQuestion.create({ data: { id: newId(), ...q, at: unit.now } });
  }

  async changeQuestion(
    unit: Unit,
    id: string,
    data: { state: 'ASKED' | 'ANSWERING' | 'ANSWERED'; answer: string | null; sameAsId: string | null },
  ): Promise<void> {
    await unit.tx.panelQuestion.update({ where: { id }, data });
  }

  async freeze(unit: Unit, r: { meetingId: string; content: object; hash: string; frozenById: string }): Promise<void> {
    const { content, ...row } = r;
    await unit.tx.panelResult.create({ data: { id: newId(), ...row, content: json(content), frozenAt: unit.now } });
  }

  async setAside(unit: Unit, meetingId: string, why: string): Promise<void> {
    const data = { setAsideAt: unit.now, setAsideWhy: why };
    await unit.tx.panelResult.updateMany({ where: { meetingId, setAsideAt: null }, data });
  }

  async object(
    unit: Unit,
    o: { meetingId: string; proposalId: string; text: string; filedById: string },
  ): Promise<void> {
    await unit.tx.panelObjection.create({ data: { id: newId(), ...o, filedAt: unit.now } });
  }

  /** False when it has been answered already. */
  async answerObjection(
    unit: Unit,
    id: string,
    a: { outcome: 'UPHELD' | 'DISMISSED'; answer: string; answeredById: string },
  ): Promise<boolean> {
    const data = { ...a, answeredAt: unit.now };
    return (await unit.tx.panelObjection.updateMany({ where: { id, answeredAt: null }, data })).count === 1;
  }

  async settingsOf(callId: string, tx: Tx = this.database.client): Promise<{ year: number; settings: CallSettings }> {
    const row = await tx.call.findUniqueOrThrow({ where: { id: callId }, select: { year: true, settings: true } });
    return { year: row.year, settings: callSettings.parse(row.settings) };
  }

  async nameOf(accountId: string): Promise<string> {
    const row = await this.database.client.account.findUnique({ where: { id: accountId }, select: { name: true } });
    return row?.name ?? '';
  }
}
