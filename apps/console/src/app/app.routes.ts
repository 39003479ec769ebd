import type { Routes } from '@angular/router';
import { adminEntries } from './admin/admin.entries';
import { allianceEntries, allianceGuestEntries } from './alliance/alliance.entries';
import { consultEntries } from './consult/consult.entries';
import { deskEntries } from './desk/desk.entries';
import { panelEntries } from './panel/panel.entries';
import { peopleRoutes } from './people/people.routes';
import { Missing } from './public/missing';
import { publicRoutes } from './public/public.routes';
import { forRoles } from './shell/guards';
import { reviewEntries } from './review/review.entries';
import { seasonEntries } from './season/season.entries';
import { SiteFrame } from './shell/site-frame';
import { speaking } from './shared/text/speaking';

/**
 * The areas of the product. A new area of the office is one entry under the desk frame: its path, the roles it opens to,
 * and the words it speaks; its item in the rail shows as soon as the path stands here.
 */
export const routes: Routes = [
  {
    path: '',
    component: SiteFrame,
    children: [
      ...publicRoutes,
      ...peopleRoutes,
      ...allianceGuestEntries,
      {
        path: 'apply',
        loadChildren: speaking(['apply', 'form', 'site'], () =>
          import('./apply/apply.routes').then((m) => m.applyRoutes),
        ),
      },
    ],
  },
  {
    path: '',
    loadComponent: () => import('./shell/desk-frame').then((m) => m.DeskFrame),
    children: [
      { path: 'my', pathMatch: 'full', redirectTo: 'my/cases' },
      {
        path: 'my/cases',
        canActivate: [forRoles('FIRM_OWNER', 'FIRM_STAFF')],
        loadChildren: speaking(['my', 'recording', 'form'], () => import('./my/my.routes').then((m) => m.myRoutes)),
      },
      {
        path: 'my/privacy',
        canActivate: [forRoles('FIRM_OWNER', 'FIRM_STAFF')],
        loadComponent: speaking(['my'], () => import('./my/privacy/privacy').then((m) => m.Privacy)),
      },
      ...allianceEntries,
      ...deskEntries,
      ...consultEntries,
      ...panelEntries,
      ...reviewEntries,
      ...adminEntries,
      ...seasonEntries,
    ],
  },
  { path: '', component: SiteFrame, children: [{ path: '**', component: Missing }] },
];
