import { Controller } from '@nestjs/common';
import { changeAccount, listAccounts, mailPasswordLink } from '@pilotage/contracts/accounts';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import type { Actor } from '../../platform/http/actor';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { AccountsService } from './accounts.service';
import { AccountsStore } from './accounts.store';

@Controller()
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly store: AccountsStore,
  ) {}

  @Serve(listAccounts)
  list(@Input() { query }: In<typeof listAccounts>): Promise<Output<typeof listAccounts>> {
    return this.store.list(query.q, query.role ?? null, query.after, query.limit);
  }

  @Serve(changeAccount)
  change(
    @Input() { params, body }: In<typeof changeAccount>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof changeAccount>> {
    return this.accounts.change(params.id, body, actor);
  }

  @Serve(mailPasswordLink)
  mail(@Input() { params }: In<typeof mailPasswordLink>, @Acting() actor: Actor): Promise<void> {
    return this.accounts.mailPasswordLink(params.id, actor);
  }
}
