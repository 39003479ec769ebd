import type { Routes } from '@angular/router';
import { speaking } from '../shared/text/speaking';
import { onlySignedOut } from '../shell/guards';

const words = ['people', 'form'] as const;

/** Accounts: the way in, opening one, passwords, and mailed links. */
export const peopleRoutes: Routes = [
  {
    path: 'sign-in',
    canActivate: [onlySignedOut],
    loadComponent: speaking(words, () => import('./sign-in/sign-in').then((m) => m.SignIn)),
  },
  {
    path: 'register',
    loadChildren: speaking(words, () => import('./register/register.routes').then((m) => m.registerRoutes)),
  },
  {
    path: 'forgot-password',
    loadComponent: speaking(words, () => import('./password/forgot-password').then((m) => m.ForgotPassword)),
  },
  {
    path: 't/:token',
    loadComponent: speaking(words, () => import('./mailed-link/mailed-link').then((m) => m.MailedLinkPage)),
  },
];
