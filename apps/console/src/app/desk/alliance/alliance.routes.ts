import type { Routes } from '@angular/router';

export const deskAllianceRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./alliances').then((m) => m.Alliances) },
  { path: ':no', loadComponent: () => import('./proposal/alliance').then((m) => m.DeskAlliancePage) },
  { path: ':no/award', loadComponent: () => import('../award/award').then((m) => m.DeskAward) },
];

export const deskMeetingRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./meetings').then((m) => m.DeskMeetings) },
  { path: ':no', loadComponent: () => import('./meeting/meeting').then((m) => m.DeskMeetingPage) },
];
