import type { Routes } from '@angular/router';
import { OfferStore } from './offer-store';

/** The offer and its declaration share what was answered so far. */
export const offersRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./offers').then((m) => m.Offers) },
  {
    path: ':id',
    providers: [OfferStore],
    children: [
      { path: '', pathMatch: 'full', loadComponent: () => import('./offer').then((m) => m.Offer) },
      { path: 'declaration', loadComponent: () => import('./declaration').then((m) => m.DeclarationPage) },
    ],
  },
];
