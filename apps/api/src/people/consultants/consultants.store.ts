import { Injectable } from '@nestjs/common';
import type { Input as In } from '@pilotage/contracts/endpoint';
import type { importConsultants } from '@pilotage/contracts/admin';
import type { ConsultantProfile } from '@pilotage/domain/matching';
import { json, type Unit } from '../../platform/database/database';
import { dayValue } from '../../platform/database/dates';
import { newId } from '../../platform/database/ids';

export type ImportedConsultant = In<typeof importConsultants>['body']['consultants'][number];

const date = (d: string | null): Date | null => (d === null ? null : dayValue(d));

@Injectable()
export class ConsultantsStore {
  /** Adds or replaces one consultant with everything that hangs on him; returns the row's id. */
  async put(unit: Unit, k: ImportedConsultant): Promise<string> {
    const { expertise, ties, leave, externalLoad, password: _password, ndaSignedOn, appointmentEndsOn, ...plain } = k;
    const data = {
      ...plain,
      languages: plain.languages,
      ndaSignedOn: date(ndaSignedOn),
      appointmentEndsOn: date(appointmentEndsOn),
    };
    const { id } = await unit.tx.consultant.upsert({
      where: { code: k.code },
      update: { ...data, revision: { increment: 1 }, editedAt: unit.now },
      create: { id: newId(), ...data },
      select: { id: true },
    });
    await unit.tx.expertise.deleteMany({ where: { consultantId: id } });
    await unit.tx.expertise.createMany({ data: expertise.map((e) => ({ consultantId: id, ...e })) });
    await this.putTies(unit, id, ties);
    await this.putLeave(unit, id, leave);
    if (externalLoad) await this.putLoad(unit, id, externalLoad);
    return id;
  }

  /** Adds one consultant or changes what a list says of him; ties, leave, loads and ratings stay as they are. */
  async putProfile(unit: Unit, profile: ConsultantProfile): Promise<void> {
    const { expertise, languages, ndaSignedOn, appointmentEndsOn, ...plain } = profile;
    const { emails, countiesServed, industries, markets, modes, certificates, ...single } = plain;
    const lists = {
      emails: [...emails],
      countiesServed: [...countiesServed],
      industries: [...industries],
      markets: [...markets],
      modes: [...modes],
      certificates: [...certificates],
      languages: languages.map((l) => json(l)),
    };
    const dates = { ndaSignedOn: date(ndaSignedOn), appointmentEndsOn: date(appointmentEndsOn) };
    const data = { ...single, ...lists, ...dates };
    const { id } = await unit.tx.consultant.upsert({
      where: { code: profile.code },
      update: { ...data, revision: { increment: 1 }, editedAt: unit.now },
      create: { id: newId(), ...data },
      select: { id: true },
    });
    await unit.tx.expertise.deleteMany({ where: { consultantId: id } });
    await unit.tx.expertise.createMany({ data: expertise.map((e) => ({ consultantId: id, ...e })) });
  }

  /** Ties that were declared at an offer or entered by hand stay; an import does not know them. */
  private async putTies(unit: Unit, id: string, ties: ImportedConsultant['ties']): Promise<void> {
    await unit.tx.tie.deleteMany({
      where: { consultantId: id, source: { notIn: ['OFFER_DECLARATION', 'CONSULTANT', 'DESK'] } },
    });
    await unit.tx.tie.createMany({
      data: ties.map((t) => ({
        id: newId(),
        consultantId: id,
        kind: t.kind,
        ubn: t.ubn,
        person: t.person,
        mail: t.mail,
        fromOn: date(t.from),
        toOn: date(t.to),
        source: t.source,
        createdAt: unit.now,
      })),
    });
  }

  /** Leave that was entered by hand stays, and stays entered; what falls into it is not written a second time. */
  private async putLeave(unit: Unit, id: string, leave: ImportedConsultant['leave']): Promise<void> {
    await unit.tx.leave.deleteMany({ where: { consultantId: id, source: 'IMPORT' } });
    const entered = await unit.tx.leave.findMany({ where: { consultantId: id } });
    const spans = leave.map((l) => ({ fromOn: dayValue(l.from), toOn: dayValue(l.to), half: l.half }));
    const fresh = spans.filter(
      (l) => !entered.some((e) => e.fromOn <= l.fromOn && l.toOn <= e.toOn && (e.half === null || e.half === l.half)),
    );
    await unit.tx.leave.createMany({
      data: fresh.map((l) => ({ id: newId(), consultantId: id, source: 'IMPORT', ...l })),
    });
  }

  private async putLoad(unit: Unit, id: string, load: { activeCases: number; asOf: string }): Promise<void> {
    const asOf = dayValue(load.asOf);
    await unit.tx.externalLoad.upsert({
      where: { consultantId_asOf: { consultantId: id, asOf } },
      update: { activeCases: load.activeCases },
      create: { consultantId: id, asOf, activeCases: load.activeCases },
    });
  }
}
