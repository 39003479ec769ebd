import type { Routes } from '@angular/router';
import { speaking } from '../shared/text/speaking';
import { forRoles } from '../shell/guards';

const desk = [forRoles('COORDINATOR', 'ADMIN')];
/** A case is said in the words of the application form too. */
const words = ['desk', 'apply', 'form'] as const;

/** The coordinator's desk: one entry an item of the rail, so that each shows once its screens are built. */
export const deskEntries: Routes = [
  { path: 'desk', pathMatch: 'full', redirectTo: 'desk/inbox' },
  {
    path: 'desk/inbox',
    canActivate: desk,
    loadComponent: speaking(words, () => import('./inbox/inbox').then((m) => m.Inbox)),
  },
  {
    path: 'desk/cases',
    canActivate: desk,
    loadChildren: speaking([...words, 'attachments', 'recording'], () =>
      import('./case/case.routes').then((m) => m.caseRoutes),
    ),
  },
  {
    path: 'desk/match',
    canActivate: desk,
    loadChildren: speaking([...words, 'batch'], () => import('./match/match.routes').then((m) => m.matchRoutes)),
  },
  {
    path: 'desk/consultants',
    canActivate: desk,
    loadComponent: speaking(words, () => import('./consultants/consultants').then((m) => m.Consultants)),
  },
  {
    path: 'desk/consultants/:code',
    canActivate: desk,
    loadComponent: speaking([...words, 'consult', 'profile'], () =>
      import('./consultants/consultant').then((m) => m.Consultant),
    ),
  },
  {
    path: 'desk/visits',
    canActivate: desk,
    loadComponent: speaking([...words, 'visits'], () => import('./visits/visits').then((m) => m.DeskVisits)),
  },
  {
    path: 'desk/notices',
    canActivate: desk,
    loadComponent: speaking(['mails', 'form'], () => import('./mails/mails').then((m) => m.Mails)),
  },
  {
    path: 'desk/policies',
    canActivate: desk,
    loadChildren: speaking([...words, 'policy'], () => import('./policy/policy.routes').then((m) => m.policyRoutes)),
  },
  {
    path: 'desk/intake',
    canActivate: desk,
    loadChildren: speaking([...words, 'site'], () => import('./intake/intake.routes').then((m) => m.intakeRoutes)),
  },
  {
    path: 'desk/alliances',
    canActivate: desk,
    loadChildren: speaking([...words, 'deskAlliance', 'award'], () =>
      import('./alliance/alliance.routes').then((m) => m.deskAllianceRoutes),
    ),
  },
  {
    path: 'desk/panel',
    canActivate: desk,
    loadChildren: speaking([...words, 'deskMeeting', 'panel'], () =>
      import('./alliance/alliance.routes').then((m) => m.deskMeetingRoutes),
    ),
  },
];
