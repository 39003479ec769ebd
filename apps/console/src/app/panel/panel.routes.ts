import type { Routes } from '@angular/router';

export const panelRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./meeting/meetings').then((m) => m.PanelMeetings) },
  { path: ':no', pathMatch: 'full', loadComponent: () => import('./meeting/meeting').then((m) => m.PanelMeeting) },
  { path: ':no/score/:proposal', loadComponent: () => import('./sheet/sheet').then((m) => m.Sheet) },
];
