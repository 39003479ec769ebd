import type { Routes } from '@angular/router';
import { speaking } from '../shared/text/speaking';
import { forRoles } from '../shell/guards';

/** Where the season stands. */
export const seasonEntries: Routes = [
  {
    path: 'season',
    canActivate: [forRoles('COORDINATOR', 'ADMIN', 'AUTHORITY')],
    loadComponent: speaking(['season', 'form'], () => import('./radar').then((m) => m.SeasonRadar)),
  },
];
