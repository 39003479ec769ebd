import { computed, inject, Injectable, signal } from '@angular/core';
import { Router, type Route } from '@angular/router';
import type { Role } from '@pilotage/contracts/endpoint';
import type { IconName } from '../shared/icons/icon-paths';
import type { Dictionary } from '../shared/text/dictionary';
import { Session } from './session';

export type NavKey = keyof Dictionary['shell']['nav'];
export type NavGroup = keyof Dictionary['shell']['navGroups'];

export interface NavItem {
  readonly key: NavKey;
  readonly path: string;
  readonly icon: IconName;
  readonly group?: NavGroup;
}

const firm: readonly NavItem[] = [
  { key: 'myCases', path: '/my/cases', icon: 'folderOpen' },
  { key: 'apply', path: '/apply', icon: 'editNote' },
  { key: 'myPrivacy', path: '/my/privacy', icon: 'lock' },
  { key: 'alliance', path: '/alliance', icon: 'groups' },
];

const coordinator: readonly NavItem[] = [
  { key: 'inbox', path: '/desk/inbox', icon: 'inbox', group: 'diagnosis' },
  { key: 'cases', path: '/desk/cases', icon: 'folderOpen', group: 'diagnosis' },
  { key: 'match', path: '/desk/match', icon: 'conversionPath', group: 'diagnosis' },
  { key: 'consultants', path: '/desk/consultants', icon: 'badge', group: 'diagnosis' },
  { key: 'calendar', path: '/desk/visits', icon: 'calendarMonth', group: 'diagnosis' },
  { key: 'policies', path: '/desk/policies', icon: 'balance', group: 'diagnosis' },
  { key: 'alliances', path: '/desk/alliances', icon: 'groups', group: 'alliance' },
  { key: 'panel', path: '/desk/panel', icon: 'gavel', group: 'alliance' },
  { key: 'radar', path: '/season', icon: 'explore', group: 'office' },
  { key: 'notices', path: '/desk/notices', icon: 'mail', group: 'office' },
  { key: 'settings', path: '/admin/season', icon: 'tune', group: 'office' },
  { key: 'workingDays', path: '/admin/working-days', icon: 'event', group: 'office' },
  { key: 'catalogues', path: '/admin/catalogues', icon: 'description', group: 'office' },
  { key: 'lists', path: '/admin/lists', icon: 'swapHoriz', group: 'office' },
];

const consultant: readonly NavItem[] = [
  { key: 'today', path: '/consult/today', icon: 'inbox' },
  { key: 'offers', path: '/consult/offers', icon: 'handshake' },
  { key: 'consultCases', path: '/consult/cases', icon: 'folderOpen' },
  { key: 'visits', path: '/consult/visits', icon: 'event' },
  { key: 'reports', path: '/consult/reports', icon: 'editNote' },
  { key: 'ledger', path: '/consult/ledger', icon: 'balance' },
];

const approver: readonly NavItem[] = [
  { key: 'toReview', path: '/review', icon: 'editNote' },
  { key: 'reviewed', path: '/review/done', icon: 'check' },
  { key: 'catalogues', path: '/admin/catalogues', icon: 'description' },
];

const panelMember: readonly NavItem[] = [{ key: 'panelToday', path: '/panel', icon: 'gavel' }];

const authority: readonly NavItem[] = [
  { key: 'radar', path: '/season', icon: 'explore' },
  { key: 'settings', path: '/admin/season', icon: 'tune' },
  { key: 'workingDays', path: '/admin/working-days', icon: 'event' },
];

const admin: readonly NavItem[] = [
  { key: 'accounts', path: '/admin/accounts', icon: 'badge', group: 'office' },
  { key: 'jobs', path: '/admin/jobs', icon: 'sync', group: 'office' },
  { key: 'audit', path: '/admin/audit', icon: 'verified', group: 'office' },
];

/** What each role finds in the rail, first item = home. An item shows once its route exists. */
const byRole: Readonly<Record<Role, readonly NavItem[]>> = {
  COORDINATOR: coordinator,
  CONSULTANT: consultant,
  APPROVER: approver,
  FIRM_OWNER: firm,
  FIRM_STAFF: firm,
  ALLIANCE_MEMBER: [],
  PANEL_MEMBER: panelMember,
  AUTHORITY: authority,
  ADMIN: [...coordinator, ...admin],
  AUDITOR: [{ key: 'audit', path: '/admin/audit', icon: 'verified' }],
};

function leads(routes: readonly Route[], path: string): boolean {
  return routes.some((r) => {
    if (r.path === undefined || r.path === '**' || r.redirectTo !== undefined) return false;
    if (r.path === '') return leads(r.children ?? [], path);
    return path === r.path || (r.pathMatch !== 'full' && path.startsWith(`${r.path}/`));
  });
}

/** True when the address leads to a screen that is built. */
export function routeExists(routes: readonly Route[], path: string): boolean {
  return leads(routes, path.replace(/^\//, ''));
}

/** The rail and bottom bar of who is signed in, with the counts that screens put beside their items. */
@Injectable({ providedIn: 'root' })
export class Navigation {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly counted = signal<Readonly<Partial<Record<NavKey, number>>>>({});

  readonly counts = this.counted.asReadonly();
  readonly items = computed<readonly NavItem[]>(() => {
    const all = (Object.keys(byRole) as Role[]).filter((r) => this.session.is(r)).flatMap((r) => byRole[r]);
    const unique = all.filter((item, i) => all.findIndex((other) => other.key === item.key) === i);
    return unique.filter((item) => routeExists(this.router.config, item.path));
  });

  /** Where this person begins. */
  home(): string {
    return this.items()[0]?.path ?? '/';
  }

  /** A number beside an item: how much waits behind it. */
  count(key: NavKey, n: number): void {
    this.counted.update((all) => ({ ...all, [key]: n }));
  }
}
