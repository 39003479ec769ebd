import type { Routes } from '@angular/router';

/** A tab of a case is an address of its own; going from tab to tab keeps the case. */
export const caseRoutes: Routes = [
  { path: ':no', pathMatch: 'full', redirectTo: ':no/activity' },
  { path: ':no/:tab', loadComponent: () => import('./case').then((m) => m.Case) },
];
