import { Injectable } from '@nestjs/common';
import type { AccountRow, changeAccount } from '@pilotage/contracts/accounts';
import type { Input as In } from '@pilotage/contracts/endpoint';
import { DomainError } from '@pilotage/domain/kernel';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { Links } from '../../platform/links/links';
import { PasswordLinks } from '../sign-in/password-links';
import { Sessions } from '../sign-in/sessions';
import { AccountsStore, type Standing } from './accounts.store';
import { FIRM_ROLES, INVITED_HOURS } from './staff.service';

type Change = In<typeof changeAccount>['body'];
type Locked = Awaited<ReturnType<AccountsStore['locked']>> extends Map<string, infer A> ? A : never;

/** Accounts in the hands of the administrators: roles given and taken, shut and reopened, links mailed. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly store: AccountsStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly links: Links,
    private readonly passwordLinks: PasswordLinks,
    private readonly audit: Audit,
  ) {}

  async change(id: string, { seen, ...wanted }: Change, actor: Actor): Promise<AccountRow> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      const locked = await this.store.locked(unit, [id, actor.accountId]);
      const [account, self] = [locked.get(id), locked.get(actor.accountId)];
      if (self?.status !== 'ACTIVE' || !self.roles.includes('ADMIN')) throw new DomainError('NOT_FOUND');
      if (!account) throw new DomainError('NOT_FOUND');
      if (!sameStanding(account, seen)) throw new DomainError('ACCOUNT_MOVED');
      requireFit(account, wanted, id === actor.accountId);
      await this.store.stand(unit, id, wanted);
      if (wanted.status === 'DISABLED') await this.sessions.endAll(unit.tx, id);
      await this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'admin', ip: actor.ip },
        action: 'changeAccount',
        subject: { type: 'account', id },
        detail: { before: seen, after: wanted },
      });
    });
    const row = await this.store.one(id);
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  async mailPasswordLink(id: string, actor: Actor): Promise<void> {
    const account = await this.store.one(id);
    if (account?.status !== 'ACTIVE') throw new DomainError('NOT_FOUND');
    await this.database.transact(await this.clock.now(), async (unit) => {
      await this.links.revoke(unit, { purpose: 'RESET_PASSWORD', accountId: id });
      await this.passwordLinks.mail(unit, id, account.invited ? 'accountInvited' : 'passwordRenewed', INVITED_HOURS);
      await this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'admin', ip: actor.ip },
        action: 'mailPasswordLink',
        subject: { type: 'account', id },
      });
    });
  }
}

function sameStanding(account: Locked, seen: Standing): boolean {
  const sorted = (roles: readonly string[]): string => [...roles].sort().join();
  return account.status === seen.status && sorted(account.roles) === sorted(seen.roles);
}

/** @throws DomainError OWN_ACCOUNT, ROLES_OF_FIRM, ROLE_NEEDS_PROFILE */
function requireFit(account: Locked, wanted: Standing, own: boolean): void {
  if (own && (wanted.status === 'DISABLED' || !wanted.roles.includes('ADMIN'))) throw new DomainError('OWN_ACCOUNT');
  const rolesOfFirm = wanted.roles.filter((r) => FIRM_ROLES.includes(r)).length;
  if (account.firmId ? rolesOfFirm < wanted.roles.length : rolesOfFirm > 0)
    throw new DomainError('ROLES_OF_FIRM', undefined, 'roles');
  if (wanted.roles.includes('CONSULTANT') && !account.consultantId)
    throw new DomainError('ROLE_NEEDS_PROFILE', undefined, 'roles');
}
