import { Injectable } from '@nestjs/common';
import { moveOf, statuses, type MoveName, type StatusCode } from '@pilotage/domain/flow';
import { DomainError } from '@pilotage/domain/kernel';
import { Database, type Tx } from '../platform/database/database';

/** Who has moved a case last. The people of a firm stay unnamed. */
export interface LastMove {
  readonly move: MoveName;
  readonly by: string;
  /** For which side: `firm`, `coordinator`, `system`, … */
  readonly kind: string;
  readonly at: string;
}

const NAMED: readonly string[] = ['coordinator', 'approver', 'consultant'];
const SOMEBODY = { firm: { zh: '企業', en: 'the firm' }, system: { zh: '系統', en: 'the system' } } as const;

/** What somebody is told who was too late: who was faster, what was done, and what the case is now. */
@Injectable()
export class Overtaken {
  constructor(private readonly database: Database) {}

  async lastMove(id: string, tx: Tx = this.database.client): Promise<LastMove | null> {
    const last = await tx.transition.findFirst({ where: { diagnosisId: id }, orderBy: { at: 'desc' } });
    if (!last) return null;
    const isNamed = last.actorId !== null && NAMED.includes(last.actorKind);
    const person = isNamed
      ? await tx.account.findUnique({ where: { id: last.actorId ?? '' }, select: { name: true } })
      : null;
    return { move: last.move as MoveName, by: person?.name ?? '', kind: last.actorKind, at: last.at.toISOString() };
  }

  async refusal(id: string, tx: Tx = this.database.client): Promise<DomainError> {
    const found = await tx.diagnosis.findUnique({ where: { id }, select: { status: true } });
    const last = await this.lastMove(id, tx);
    if (!found || !last) return new DomainError('NOT_FOUND');
    return new DomainError('STATUS_MOVED', wordsOf(found.status, last), '', { status: found.status, ...last });
  }
}

/** The names of who was faster, for a refusal in both languages. */
export function namesOf(last: LastMove | null): { name: string; nameEn: string } {
  const unnamed = last?.kind === 'firm' ? SOMEBODY.firm : SOMEBODY.system;
  return { name: last?.by || unnamed.zh, nameEn: last?.by || unnamed.en };
}

function wordsOf(status: StatusCode, last: LastMove): Record<string, string> {
  const [move, now] = [moveOf(last.move).label, statuses[status].staff];
  return { ...namesOf(last), move: move.zh, moveEn: move.en, status: now.zh, statusEn: now.en };
}
