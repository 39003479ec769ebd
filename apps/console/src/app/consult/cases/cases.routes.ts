import type { Routes } from '@angular/router';
import { Saver } from '../../shared/saving/saver';
import { CaseStore } from './case-store';
import { NotesStore } from './notes-store';

/** A case, its meeting and its record are pages of one case. */
export const casesRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./cases').then((m) => m.Cases) },
  {
    path: ':no',
    providers: [CaseStore, NotesStore, Saver],
    children: [
      { path: '', pathMatch: 'full', loadComponent: () => import('./case').then((m) => m.Case) },
      { path: 'meeting', loadComponent: () => import('./meeting-page').then((m) => m.MeetingPage) },
      { path: 'times', loadComponent: () => import('./times-page').then((m) => m.TimesPage) },
      { path: 'record', loadComponent: () => import('./record-page').then((m) => m.RecordPage) },
    ],
  },
];
