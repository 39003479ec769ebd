import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import type { saveNotes, WireNote } from '@pilotage/contracts/consult';
import type { Output } from '@pilotage/contracts/endpoint';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { Cases, type CaseRecord } from '../cases.store';
import { InterviewStore } from './interview.store';

const CODE = /^V(\d{2})$/;

/** A note keeps its code while it is edited, since reports cite it; a new one gets the next free code. */
export function codeNotes(notes: readonly WireNote[], known: ReadonlySet<string>): WireNote[] {
  const used = [...known].map((c) => Number(CODE.exec(c)?.[1] ?? 0));
  let last = Math.max(0, ...used);
  const taken = new Set<string>();
  return notes.map((n) => {
    if (n.isPrivate) return { ...n, code: null };
    const keeps = n.code !== null && known.has(n.code) && !taken.has(n.code);
    const code = keeps && n.code !== null ? n.code : `V${String(++last).padStart(2, '0')}`;
    taken.add(code);
    return { ...n, code };
  });
}

/** What was said, kept by the consultant; saved whole, on the revision it was changed on (SPEC G6). */
@Injectable()
export class NotesService {
  constructor(
    private readonly store: InterviewStore,
    private readonly cases: Cases,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async save(
    no: string,
    revision: number,
    notes: readonly WireNote[],
    actor: Actor,
  ): Promise<Output<typeof saveNotes>> {
    const now = await this.clock.now();
    return this.database.transact(now, async (unit) => {
      const record = await this.mine(no, actor);
      if (!(await this.store.claimNotes(unit, record.id, revision))) {
        throw new DomainError('STALE_VERSION', { name: '—', time: record.updatedAt.toISOString() }, '', {
          revision: record.notesRevision,
          notes: await this.list(record.id),
        });
      }
      const before = await this.store.notes(record.id, unit.tx);
      const coded = codeNotes(notes, new Set(before.flatMap((n) => (n.code ? [n.code] : []))));
      await this.store.replaceNotes(unit, record.id, coded);
      await this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'consultant', ip: actor.ip },
        action: 'saveNotes',
        subject: { type: 'diagnosis', id: record.id },
        detail: { notes: coded.length, revision: revision + 1 },
      });
      return { notes: coded, revision: revision + 1, savedAt: now.toISOString() };
    });
  }

  async list(diagnosisId: string): Promise<WireNote[]> {
    const rows = await this.store.notes(diagnosisId);
    return rows.map((n) => ({
      code: n.code,
      topic: n.topic,
      said: n.said,
      meaning: n.meaning,
      confirmed: n.confirmed,
      isPrivate: n.isPrivate,
    }));
  }

  private async mine(no: string, actor: Actor): Promise<CaseRecord> {
    const record = await this.cases.byNumber(no);
    if (actor.consultantId === null || record.consultantId !== actor.consultantId) throw new DomainError('NOT_FOUND');
    return record;
  }
}
