import type { Routes } from '@angular/router';

export const allianceRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./mine/mine').then((m) => m.Mine) },
  {
    path: ':id',
    loadComponent: () => import('./frame/proposal').then((m) => m.Proposal),
    children: [
      { path: '', pathMatch: 'full', loadComponent: () => import('./pages/overview').then((m) => m.Overview) },
      { path: 'basics', loadComponent: () => import('./pages/basics').then((m) => m.Basics) },
      { path: 'members', loadComponent: () => import('./pages/members').then((m) => m.Members) },
      { path: 'members/:member', loadComponent: () => import('./pages/member').then((m) => m.Member) },
      { path: 'texts', loadComponent: () => import('./pages/texts').then((m) => m.Texts) },
      { path: 'kpis', loadComponent: () => import('./pages/kpis').then((m) => m.Kpis) },
      { path: 'schedule', loadComponent: () => import('./pages/schedule').then((m) => m.Schedule) },
      { path: 'files', loadComponent: () => import('./pages/files').then((m) => m.FilesPage) },
      { path: 'running', loadComponent: () => import('./running/running').then((m) => m.Running) },
      { path: 'closing', loadComponent: () => import('./pages/closing').then((m) => m.Closing) },
    ],
  },
];
