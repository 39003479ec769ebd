import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import type { Allow } from '@pilotage/contracts/endpoint';
import { is, type Actor } from '../../platform/http/actor';
import type { Request } from '../../platform/http/request';
import { endpointOf } from '../../platform/http/serve';
import { SESSION_COOKIE, Sessions } from '../sign-in/sessions';

function allows(allow: Allow, actor: Actor | null): boolean {
  if (allow === 'PUBLIC') return true;
  if (actor === null) return false;
  return allow === 'SIGNED_IN' || is(actor, ...allow);
}

/**
 * Deny by default: a handler that serves no endpoint is closed, and an endpoint opens to the roles it names. Who may not
 * is told the same as for a page that does not exist (SPEC Q7). Who may, but has not answered the question that the
 * alliance asks at its entrance (SPEC B4), is told so.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly sessions: Sessions) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const endpoint = endpointOf(context);
    if (!endpoint) throw new DomainError('NOT_FOUND');
    const request = context.switchToHttp().getRequest<Request>();
    const actor = await this.sessions.actor(request.cookies[SESSION_COOKIE], request.ip);
    request.actor = actor;
    if (!allows(endpoint.allow, actor)) throw new DomainError(actor === null ? 'NOT_SIGNED_IN' : 'NOT_FOUND');
    if (endpoint.verified && !actor?.verified) throw new DomainError('SESSION_UNVERIFIED');
    return true;
  }
}
