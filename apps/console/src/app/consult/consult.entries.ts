import type { Routes } from '@angular/router';
import { speaking } from '../shared/text/speaking';
import { forRoles } from '../shell/guards';

const consultants = [forRoles('CONSULTANT')];

/** The consultant's desk: one entry an item of the rail, so that each shows once its screens are built. */
export const consultEntries: Routes = [
  { path: 'consult', pathMatch: 'full', redirectTo: 'consult/today' },
  {
    path: 'consult/today',
    canActivate: consultants,
    loadComponent: speaking(['consult'], () => import('./today/today').then((m) => m.Today)),
  },
  {
    path: 'consult/offers',
    canActivate: consultants,
    loadChildren: speaking(['consult', 'form'], () => import('./offers/offers.routes').then((m) => m.offersRoutes)),
  },
  {
    path: 'consult/cases',
    canActivate: consultants,
    loadChildren: speaking(['consult', 'attachments', 'recording', 'form'], () =>
      import('./cases/cases.routes').then((m) => m.casesRoutes),
    ),
  },
  {
    path: 'consult/visits',
    canActivate: consultants,
    loadComponent: speaking(['consult'], () => import('./cases/visits').then((m) => m.Visits)),
  },
  {
    path: 'consult/reports',
    canActivate: consultants,
    loadChildren: speaking(['consult', 'report', 'form'], () =>
      import('./reports/reports.routes').then((m) => m.reportsRoutes),
    ),
  },
  {
    path: 'consult/ledger',
    canActivate: consultants,
    loadComponent: speaking(['consult', 'profile', 'form'], () =>
      import('./capacity/capacity').then((m) => m.Capacity),
    ),
  },
];
