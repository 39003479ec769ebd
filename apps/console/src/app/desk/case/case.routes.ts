import type { Routes } from '@angular/router';

/** A tab of a case is an address of its own; going from tab to tab keeps the case. */
export const caseRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('../cases/cases').then((m) => m.Cases) },
  { path: ':no', pathMatch: 'full', redirectTo: ':no/activity' },
  { path: ':no/:tab', loadComponent: () => import('./case').then((m) => m.Case) },
];
