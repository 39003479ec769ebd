import { Injectable } from '@nestjs/common';
import type { Input as In } from '@pilotage/contracts/endpoint';
import type { importConsultants } from '@pilotage/contracts/admin';
import type { Unit } from '../../platform/database/database';
import { dayValue } from '../../platform/database/dates';
import { newId } from '../../platform/database/ids';

export type ImportedConsultant = In<typeof importConsultants>['body']['consultants'][number];

const date = (d: string | null): Date | null => (d === null ? null : dayValue(d));

@Injectable()
export class ConsultantsStore {
  /** Adds or replaces one consultant with everything that hangs on him; returns the row's id. */
  async put(unit: Unit, k: ImportedConsultant): Promise<string> {
    const { expertise, ties, leave, externalLoad, password: _password, ndaSignedOn, appointmentEndsOn, ...plain } = k;
    const data = { ...plain, languages: plain.languages, ndaSignedOn: date(ndaSignedOn), appointmentEndsOn: date(appointmentEndsOn) };
    const { id } = await unit.tx.consultant.upsert({ where: { code: k.code }, update: data, create: { id: newId(), ...data }, select: { id: true } });
    await unit.tx.expertise.deleteMany({ where: { consultantId: id } });
    await unit.tx.expertise.createMany({ data: expertise.map((e) => ({ consultantId: id, ...e })) });
    await unit.tx.tie.deleteMany({ where: { consultantId: id, source: { not: 'OFFER_DECLARATION' } } });
    await unit.tx.tie.createMany({
      data: ties.map((t) => ({ id: newId(), consultantId: id, kind: t.kind, ubn: t.ubn, person: t.person, mail: t.mail, fromOn: date(t.from), toOn: date(t.to), source: t.source, createdAt: unit.now })),
    });
    await unit.tx.leave.deleteMany({ where: { consultantId: id } });
    await unit.tx.leave.createMany({ data: leave.map((l) => ({ id: newId(), consultantId: id, fromOn: dayValue(l.from), toOn: dayValue(l.to), half: l.half })) });
    if (externalLoad) {
      const asOf = dayValue(externalLoad.asOf);
      await unit.tx.externalLoad.upsert({
        where: { consultantId_asOf: { consultantId: id, asOf } },
        update: { activeCases: externalLoad.activeCases },
        create: { consultantId: id, asOf, activeCases: externalLoad.activeCases },
      });
    }
    return id;
  }
}
