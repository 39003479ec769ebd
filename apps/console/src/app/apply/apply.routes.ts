import type { Routes } from '@angular/router';
import { withSession } from '../shell/guards';

/** The pages of one draft, below its address. */
export const draftPages: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./frame/resume').then((m) => m.Resume) },
  { path: 'step/:step', loadComponent: () => import('./frame/step-page').then((m) => m.StepPage) },
  { path: 'check', loadComponent: () => import('./check/check-page').then((m) => m.CheckPage) },
  { path: 'receipt', loadComponent: () => import('./receipt/receipt').then((m) => m.ReceiptPage) },
];

export const applyRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    canActivate: [withSession],
    loadComponent: () => import('./start/start').then((m) => m.Start),
  },
  {
    path: 'diagnosis/:draft',
    canActivate: [withSession],
    data: { plain: true },
    loadComponent: () => import('./frame/draft-frame').then((m) => m.DraftFrame),
    children: draftPages,
  },
];
