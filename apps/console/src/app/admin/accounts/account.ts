import type { AccountRow, listAccounts } from '@pilotage/contracts/accounts';
import type { Call, Output } from '@pilotage/contracts/endpoint';
import type { createStaffAccount } from '@pilotage/contracts/people';

export type { AccountRow };
export type AccountPage = Output<typeof listAccounts>;
export type Standing = Pick<AccountRow, 'roles' | 'status'>;
export type Newcomer = NonNullable<Call<typeof createStaffAccount>['body']>;
