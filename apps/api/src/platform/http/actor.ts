import type { Mover } from '@pilotage/domain/flow';
import type { Role } from '@pilotage/contracts/endpoint';

/** Who acts: what the session says, read once a request. */
export interface Actor {
  readonly accountId: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly firmId: string | null;
  readonly consultantId: string | null;
  readonly locale: string;
  readonly ip: string | null;
  /** The session has answered a verification question. */
  readonly verified: boolean;
}

export function is(actor: Actor | null, ...roles: readonly Role[]): boolean {
  return actor !== null && actor.roles.some((r) => roles.includes(r));
}

/** The side of the flow an actor moves for when the desk, the firm or a consultant could. */
export function moverOf(actor: Actor): Mover {
  if (is(actor, 'COORDINATOR', 'ADMIN')) return 'coordinator';
  if (is(actor, 'CONSULTANT')) return 'consultant';
  return is(actor, 'APPROVER') ? 'approver' : 'firm';
}
