import { Injectable } from '@nestjs/common';
import type { ProfileEdit, TieEdit } from '@pilotage/domain/matching';
import type { ConsultantView } from '@pilotage/contracts/consultants';
import { json, type Unit } from '../../platform/database/database';
import { dayKey, dayValue } from '../../platform/database/dates';
import { newId } from '../../platform/database/ids';
import { profileOf, type ConsultantRecord } from '../../people/consultants/directory.store';

/** What was declared in answering an offer is the office's to change. */
export const AT_OFFER = 'OFFER_DECLARATION';

export type TieSource = 'CONSULTANT' | 'DESK';

const day = (date: Date | null): string | null => (date === null ? null : dayKey(date));
const date = (key: string | null): Date | null => (key === null ? null : dayValue(key));

@Injectable()
export class ProfileStore {
  async save(unit: Unit, id: string, profile: ProfileEdit): Promise<void> {
    const { expertise, languages, markets, countiesServed, modes, ...plain } = profile;
    const data = {
      ...plain,
      markets: [...markets],
      countiesServed: [...countiesServed],
      modes: [...modes],
      languages: languages.map((l) => json(l)),
    };
    await unit.tx.consultant.update({ where: { id }, data });
    await unit.tx.expertise.deleteMany({ where: { consultantId: id, tag: { notIn: expertise.map((e) => e.tag) } } });
    for (const e of expertise)
      await unit.tx.expertise.upsert({
        where: { consultantId_tag: { consultantId: id, tag: e.tag } },
        update: { level: e.level },
        create: { consultantId: id, ...e },
      });
  }

  async addTie(unit: Unit, consultantId: string, tie: TieEdit, source: TieSource): Promise<string> {
    const id = newId();
    await unit.tx.tie.create({ data: { id, consultantId, source, createdAt: unit.now, ...columnsOf(tie) } });
    return id;
  }

  async saveTie(unit: Unit, id: string, tie: TieEdit): Promise<void> {
    await unit.tx.tie.update({ where: { id }, data: columnsOf(tie) });
  }

  async removeTie(unit: Unit, id: string): Promise<void> {
    await unit.tx.tie.delete({ where: { id } });
  }
}

function columnsOf({ kind, ubn, name, person, note, since, until }: TieEdit) {
  return { kind, ubn, name, person, note, fromOn: date(since), toOn: date(until) };
}

export function editOf(record: ConsultantRecord): ProfileEdit {
  const { expertise, markets, languages, baseCounty, countiesServed, modes, ...rest } = profileOf(record);
  const { maxActiveCases, maxPerWeek, maxPerSeason } = rest;
  const places = { maxActiveCases, maxPerWeek, maxPerSeason };
  return { expertise, markets, languages, baseCounty, countiesServed, modes, ...places };
}

export function tieOf(row: ConsultantRecord['ties'][number]): TieEdit {
  const { kind, ubn, name, person, note } = row;
  return { kind, ubn, name, person, note, since: day(row.fromOn), until: day(row.toOn) };
}

const halfOf = (half: string | null): 'AM' | 'PM' | null => (half === 'AM' || half === 'PM' ? half : null);

/** A consultant as the wire shows him; ties that hold longest and latest leave first. */
export function viewOf(r: ConsultantRecord): ConsultantView {
  const profile = editOf(r);
  const ties = r.ties.map((t) => ({ id: t.id, ...tieOf(t), source: t.source, own: t.source !== AT_OFFER }));
  const leave = r.leave.map((l) => ({
    id: l.id,
    from: dayKey(l.fromOn),
    to: dayKey(l.toOn),
    half: halfOf(l.half),
    source: l.source === 'IMPORT' ? ('IMPORT' as const) : ('ENTERED' as const),
  }));
  return {
    code: r.code,
    name: r.name,
    revision: r.revision,
    editedAt: r.editedAt?.toISOString() ?? null,
    status: r.status,
    frozen: r.frozen,
    ndaSignedOn: day(r.ndaSignedOn),
    appointmentEndsOn: day(r.appointmentEndsOn),
    profile: {
      ...profile,
      expertise: [...profile.expertise],
      markets: [...profile.markets],
      languages: [...profile.languages],
      countiesServed: [...profile.countiesServed],
      modes: [...profile.modes],
    },
    ties: ties.sort((a, b) => (b.until ?? '9999').localeCompare(a.until ?? '9999') || a.id.localeCompare(b.id)),
    leave: leave.sort((a, b) => a.from.localeCompare(b.from)),
  };
}
