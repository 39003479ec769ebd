import type { Routes } from '@angular/router';
import { Policies } from './policies';
import { Policy } from './policy';

export const policyRoutes: Routes = [
  { path: '', component: Policies },
  { path: ':version', component: Policy },
];
