import type { Routes } from '@angular/router';
import { speaking } from '../shared/text/speaking';
import { forRoles } from '../shell/guards';

const approvers = [forRoles('APPROVER')];

/** The approver's desk: the queue, and one report to be decided on. */
export const reviewEntries: Routes = [
  {
    path: 'review',
    pathMatch: 'full',
    canActivate: approvers,
    loadComponent: speaking(['report'], () => import('./queue').then((m) => m.ReviewQueue)),
  },
  {
    path: 'review/:no',
    canActivate: approvers,
    loadComponent: speaking(['report', 'form'], () => import('./review').then((m) => m.Review)),
  },
];
