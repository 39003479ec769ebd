import type { Routes } from '@angular/router';

export const matchRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./to-match').then((m) => m.ToMatch) },
  { path: 'batches/:id', loadComponent: () => import('./batch/board').then((m) => m.Board) },
  { path: ':no', loadComponent: () => import('./match').then((m) => m.Match) },
];
