import type { Routes } from '@angular/router';
import { forRoles } from '../shell/guards';
import { speaking } from '../shared/text/speaking';

/** The firm's side of the alliance scheme. */
export const allianceEntries: Routes = [
  {
    path: 'alliance',
    canActivate: [forRoles('FIRM_OWNER', 'FIRM_STAFF')],
    loadChildren: speaking(['alliance', 'allianceReview', 'award', 'form'], () =>
      import('./alliance.routes').then((m) => m.allianceRoutes),
    ),
  },
];

/** A member's own sheet, by its mailed link. */
export const allianceGuestEntries: Routes = [
  {
    path: 'alliance-member/:token',
    loadComponent: speaking(['alliance', 'award', 'form'], () => import('./guest/guest').then((m) => m.Guest)),
  },
];
