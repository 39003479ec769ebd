import type { Routes } from '@angular/router';

export const myRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./cases/cases').then((m) => m.Cases) },
  { path: ':no', loadComponent: () => import('./cases/case').then((m) => m.Case) },
  { path: ':no/questions', loadComponent: () => import('./questions/questions').then((m) => m.Questions) },
  { path: ':no/times', loadComponent: () => import('./times/times').then((m) => m.Times) },
  { path: ':no/survey', loadComponent: () => import('./survey/survey').then((m) => m.Survey) },
];
