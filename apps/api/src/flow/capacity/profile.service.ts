import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import {
  changedProfile,
  checkProfile,
  isSameTie,
  readTie,
  type ProfileEdit,
  type TieEdit,
} from '@pilotage/domain/matching';
import type { ConsultantView } from '@pilotage/contracts/consultants';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import { newId } from '../../platform/database/ids';
import type { Actor } from '../../platform/http/actor';
import { Jobs } from '../../platform/jobs/jobs';
import { ConsultantDirectory, type ConsultantRecord } from '../../people/consultants/directory.store';
import { drainQueueJob } from '../jobs';
import { CapacityStore } from './capacity.store';
import { AT_OFFER, editOf, ProfileStore, tieOf, viewOf } from './profile.store';

/** Who changes which consultant, on which revision: himself, or the office. */
export interface Hand {
  readonly code: string;
  readonly revision: number;
  readonly isOwn: boolean;
  readonly actor: Actor;
}

type TieRow = ConsultantRecord['ties'][number];
interface Act {
  readonly action: string;
  readonly detail: Record<string, unknown>;
  readonly personal?: Record<string, unknown>;
}

/**
 * What a consultant can, offers and is tied to, changed by himself and by the office on one revision, so that neither
 * undoes the other unseen. What opens a gate wakes the offers that wait for it.
 */
@Injectable()
export class ProfileService {
  constructor(
    private readonly store: ProfileStore,
    private readonly places: CapacityStore,
    private readonly directory: ConsultantDirectory,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {}

  async see(code: string): Promise<ConsultantView> {
    const record = await this.directory.byCode(code);
    if (!record) throw new DomainError('NOT_FOUND');
    return viewOf(record);
  }

  /** @throws DomainError with field and rule of what is wrong; STALE_VERSION when somebody has changed him since */
  save(hand: Hand, edit: ProfileEdit): Promise<ConsultantView> {
    const wrong = checkProfile(edit);
    if (wrong.length > 0) throw new DomainError(wrong);
    return this.change(hand, async (unit, record) => {
      const before = editOf(record);
      await this.store.save(unit, record.id, edit);
      const places = ({ maxActiveCases, maxPerWeek, maxPerSeason }: ProfileEdit) => ({
        maxActiveCases,
        maxPerWeek,
        maxPerSeason,
      });
      const detail = { changed: changedProfile(before, edit), before: places(before), after: places(edit) };
      return { action: 'saveConsultant', detail };
    });
  }

  /** @throws DomainError as `save`, TIE_TWICE, and TIE_DECLARED where it is the office's to change */
  putTie(hand: Hand, id: string | null, typed: TieEdit): Promise<ConsultantView> {
    const tie = readTie(typed);
    if (!('kind' in tie)) throw new DomainError(tie);
    return this.change(hand, async (unit, record) => {
      const before = id === null ? null : known(record, id, hand);
      if (record.ties.some((t) => t.id !== id && isSameTie(tieOf(t), tie)))
        throw new DomainError('TIE_TWICE', undefined, tie.ubn === null ? 'name' : 'ubn');
      if (before) await this.store.saveTie(unit, before.id, tie);
      const made = before?.id ?? (await this.store.addTie(unit, record.id, tie, hand.isOwn ? 'CONSULTANT' : 'DESK'));
      const [was, is] = [before && said(tieOf(before)), said(tie)];
      return {
        action: before ? 'saveTie' : 'addTie',
        detail: { tie: made, ...is.plain, ...(was ? { before: was.plain } : {}) },
        personal: { ...is.personal, ...(was ? { before: was.personal } : {}) },
      };
    });
  }

  /** @throws DomainError as `putTie` */
  removeTie(hand: Hand, id: string): Promise<ConsultantView> {
    return this.change(hand, async (unit, record) => {
      const { plain, personal } = said(tieOf(known(record, id, hand)));
      await this.store.removeTie(unit, id);
      return { action: 'removeTie', detail: { tie: id, ...plain }, personal };
    });
  }

  /** One change of a consultant whose row is held: on the revision that was seen, with its line in the trail. */
  private async change(hand: Hand, work: (unit: Unit, record: ConsultantRecord) => Promise<Act>) {
    return this.database.transact(await this.clock.now(), async (unit) => {
      const id = await this.places.idOf(hand.code, unit);
      if (!id) throw new DomainError('NOT_FOUND');
      await this.directory.hold([id], unit.tx);
      const record = await this.seen(unit, id, hand.revision);
      const act = await work(unit, record);
      await this.directory.raise(id, unit);
      await this.jobs.schedule(unit, drainQueueJob, {}, unit.now, `profile:${newId()}`);
      const after = await this.directory.byId(id, unit.tx);
      const { accountId, ip } = hand.actor;
      const actor = { id: accountId, kind: hand.isOwn ? 'consultant' : 'coordinator', ip };
      await this.audit.record(unit, { actor, subject: { type: 'consultant', id: record.code }, ...act });
      return viewOf(after ?? record);
    });
  }

  private async seen(unit: Unit, id: string, revision: number): Promise<ConsultantRecord> {
    const record = await this.directory.byId(id, unit.tx);
    if (!record) throw new DomainError('NOT_FOUND');
    const words = { name: '—', time: record.editedAt?.toISOString() ?? '' };
    if (record.revision !== revision) throw new DomainError('STALE_VERSION', words, '', { current: viewOf(record) });
    return record;
  }
}

function known(record: ConsultantRecord, id: string, { isOwn }: Hand): TieRow {
  const tie = record.ties.find((t) => t.id === id);
  if (!tie) throw new DomainError('NOT_FOUND');
  if (isOwn && tie.source === AT_OFFER) throw new DomainError('TIE_DECLARED');
  return tie;
}

/** What of a tie the trail keeps for good, and what can be erased from it. */
function said({ kind, ubn, since, until, name, person, note }: TieEdit) {
  return { plain: { kind, ubn, since, until }, personal: { name, person, note } };
}
