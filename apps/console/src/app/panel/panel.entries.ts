import type { Routes } from '@angular/router';
import { speaking } from '../shared/text/speaking';
import { forRoles } from '../shell/guards';

/** The panel's desk. */
export const panelEntries: Routes = [
  {
    path: 'panel',
    canActivate: [forRoles('PANEL_MEMBER')],
    loadChildren: speaking(['panel', 'form'], () => import('./panel.routes').then((m) => m.panelRoutes)),
  },
];
