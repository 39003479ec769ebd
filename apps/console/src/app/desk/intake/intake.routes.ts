import type { Routes } from '@angular/router';
import { draftPages } from '../../apply/apply.routes';
import { FORM_HOME, type FormHome } from '../../apply/form-home';

const home: FormHome = { draft: '/desk/intake', start: '/desk/intake', cases: '/desk/cases' };

/** The same form as the firms have, with the scan beside it. */
export const intakeRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./intake').then((m) => m.Intake) },
  {
    path: ':draft',
    providers: [{ provide: FORM_HOME, useValue: home }],
    loadComponent: () => import('./keying').then((m) => m.Keying),
    children: [
      {
        path: '',
        loadComponent: () => import('../../apply/frame/draft-frame').then((m) => m.DraftFrame),
        children: draftPages,
      },
    ],
  },
];
