import type { Routes } from '@angular/router';
import { speaking, speaks } from '../shared/text/speaking';
import { Home } from './home/home';

const reading = speaking(['reading'], () => import('./reading/reading').then((m) => m.Reading));

/** The public site; its first page comes with this file, so that it is there at once. */
export const publicRoutes: Routes = [
  { path: '', pathMatch: 'full', component: Home, canActivate: [speaks('site')] },
  {
    path: 'eligibility',
    loadComponent: speaking(['site', 'form'], () => import('./eligibility/eligibility').then((m) => m.Eligibility)),
  },
  { path: 'v', loadComponent: speaking(['site', 'form'], () => import('./verify/verify').then((m) => m.Verify)) },
  { path: 'v/:code', loadComponent: speaking(['site', 'form'], () => import('./verify/verify').then((m) => m.Verify)) },
  { path: 'awards', loadComponent: speaking(['site'], () => import('./awards/awards').then((m) => m.Awards)) },
  { path: 'faq', data: { name: 'faq' }, loadComponent: reading },
  { path: 'privacy', data: { name: 'privacy' }, loadComponent: reading },
  { path: 'accessibility', data: { name: 'accessibility' }, loadComponent: reading },
  {
    path: 'sitemap',
    loadComponent: speaking(['reading'], () => import('./reading/sitemap').then((m) => m.Sitemap)),
  },
];
