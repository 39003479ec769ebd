import type { Routes } from '@angular/router';

export const reportsRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./reports').then((m) => m.Reports) },
];
