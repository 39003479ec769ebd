import type { Routes } from '@angular/router';
import { Register } from './register';
import { RegisterStore } from './register-store';
import { Registered } from './registered';

/** The form and the page after it share what was opened. */
export const registerRoutes: Routes = [
  {
    path: '',
    providers: [RegisterStore],
    children: [
      { path: '', component: Register },
      { path: 'done', component: Registered },
    ],
  },
];
