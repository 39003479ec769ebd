import type { Routes } from '@angular/router';
import { speaking } from '../shared/text/speaking';
import { forRoles } from '../shell/guards';

const words = ['admin', 'form'] as const;

/** What administrators and auditors look after. */
export const adminEntries: Routes = [
  {
    path: 'admin/accounts',
    canActivate: [forRoles('ADMIN')],
    loadComponent: speaking(words, () => import('./accounts/accounts').then((m) => m.Accounts)),
  },
  {
    path: 'admin/season',
    canActivate: [forRoles('COORDINATOR', 'ADMIN', 'AUTHORITY')],
    loadComponent: speaking(['settings', 'form'], () => import('./season/settings').then((m) => m.SeasonSettings)),
  },
  {
    path: 'admin/working-days',
    canActivate: [forRoles('COORDINATOR', 'ADMIN', 'AUTHORITY')],
    loadComponent: speaking(['workingDays', 'form'], () =>
      import('./working-days/working-days').then((m) => m.WorkingDays),
    ),
  },
  {
    path: 'admin/catalogues',
    canActivate: [forRoles('COORDINATOR', 'ADMIN', 'APPROVER')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: speaking(['catalogues', 'form'], () =>
          import('./catalogues/catalogues').then((m) => m.CataloguesScreen),
        ),
      },
      {
        path: ':kind/:id',
        loadComponent: speaking(['catalogues', 'form'], () =>
          import('./catalogues/entry').then((m) => m.CatalogueEntry),
        ),
      },
    ],
  },
  {
    path: 'admin/lists',
    canActivate: [forRoles('COORDINATOR', 'ADMIN')],
    loadComponent: speaking(['lists', 'form'], () => import('./lists/lists').then((m) => m.Lists)),
  },
  {
    path: 'admin/jobs',
    canActivate: [forRoles('ADMIN')],
    loadComponent: speaking(words, () => import('./jobs/jobs').then((m) => m.Jobs)),
  },
  {
    path: 'admin/audit',
    canActivate: [forRoles('ADMIN', 'AUDITOR')],
    loadComponent: speaking(words, () => import('./audit/audit').then((m) => m.AuditTrail)),
  },
];
