import type { Routes } from '@angular/router';
import { Saver } from '../../shared/saving/saver';
import { ReportStore } from './report-store';
import { Writing } from './writing';

export const reportsRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./reports').then((m) => m.Reports) },
  {
    path: ':no',
    providers: [ReportStore, Writing, Saver],
    loadComponent: () => import('./editor').then((m) => m.ReportEditor),
  },
];
