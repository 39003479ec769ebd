import type { Role } from '@pilotage/contracts/endpoint';

/** Roles that an administrator gives; those of firms come with their application. */
export const staffRoles: readonly Role[] = [
  'COORDINATOR',
  'APPROVER',
  'CONSULTANT',
  'PANEL_MEMBER',
  'AUTHORITY',
  'AUDITOR',
  'ADMIN',
];
