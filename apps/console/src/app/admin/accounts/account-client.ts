import { inject, Injectable } from '@angular/core';
import { changeAccount, listAccounts, mailPasswordLink } from '@pilotage/contracts/accounts';
import type { Role } from '@pilotage/contracts/endpoint';
import { createStaffAccount } from '@pilotage/contracts/people';
import { Api } from '../../shared/http/api';
import type { AccountPage, AccountRow, Newcomer, Standing } from './account';

@Injectable({ providedIn: 'root' })
export class AccountClient {
  private readonly api = inject(Api);

  list(q: string, role: Role | null, after: string): Promise<AccountPage> {
    return this.api.call(listAccounts, { query: { q, after, ...(role ? { role } : {}) } });
  }

  async open(newcomer: Newcomer): Promise<void> {
    await this.api.call(createStaffAccount, { body: newcomer });
  }

  change({ id, roles, status }: AccountRow, wanted: Standing): Promise<AccountRow> {
    return this.api.call(changeAccount, { params: { id }, body: { ...wanted, seen: { roles, status } } });
  }

  mailLink(id: string): Promise<void> {
    return this.api.call(mailPasswordLink, { params: { id } });
  }
}
