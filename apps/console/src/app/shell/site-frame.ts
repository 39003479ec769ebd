import { Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import {
  NavigationEnd,
  Router,
  RouterLink,
  RouterLinkActive,
  RouterOutlet,
  type ActivatedRouteSnapshot,
} from '@angular/router';
import { filter, map } from 'rxjs';
import { Icon } from '../shared/icons/icon';
import { fetchLateFonts } from '../shared/late-fonts';
import { Connection } from '../shared/states/connection';
import { Flag } from '../shared/status/flag';
import { Words } from '../shared/text/words';
import { ToastList } from '../shared/toast/toast-list';
import { Navigation } from './navigation';
import { Session } from './session';
import { SiteFoot } from './site-foot';
import { Switches } from './switches';

interface SiteLink {
  readonly path: string;
  readonly label: string;
  readonly exact?: boolean;
}

function isPlain(route: ActivatedRouteSnapshot): boolean {
  return route.data['plain'] === true || (route.firstChild !== null && isPlain(route.firstChild));
}

/** Public pages and forms: dark bar, content, foot. `data.plain` leaves the menu out where a form wants all attention. */
@Component({
  selector: 'pl-site-frame',
  imports: [RouterOutlet, RouterLink, RouterLinkActive, Icon, Flag, Switches, SiteFoot, ToastList],
  templateUrl: './site-frame.html',
  styleUrl: './site-frame.scss',
})
export class SiteFrame {
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  private readonly navigation = inject(Navigation);
  protected readonly connection = inject(Connection);
  protected readonly t = inject(Words).of('shell');
  protected readonly menuOpen = signal(false);

  private readonly plainNow = (): boolean => isPlain(this.router.routerState.snapshot.root);
  protected readonly plain = toSignal(
    this.router.events.pipe(
      filter((e) => e instanceof NavigationEnd),
      map(() => {
        this.menuOpen.set(false);
        return this.plainNow();
      }),
    ),
    { initialValue: this.plainNow() },
  );

  protected readonly links = computed<readonly SiteLink[]>(() => {
    const site = this.t().site;
    return [
      { path: '/', label: site.home, exact: true },
      { path: '/eligibility', label: site.eligibility },
      { path: '/faq', label: site.faq },
      { path: '/v', label: site.verify },
    ];
  });

  /** The way in; none for a role whose screens are not built. */
  protected readonly entrance = computed<SiteLink | null>(() => {
    const site = this.t().site;
    if (!this.session.me()) return { path: '/sign-in', label: site.signIn };
    const home = this.navigation.home();
    return home === '/' ? null : { path: home, label: site.mine };
  });

  constructor() {
    const document = inject(DOCUMENT);
    document.body.className = 'portal';
    fetchLateFonts(document, 'after first paint');
  }

  protected skipToMain(event: Event, main: HTMLElement): void {
    event.preventDefault();
    main.focus();
  }

  protected closeMenu(button: HTMLElement): void {
    this.menuOpen.set(false);
    button.focus();
  }
}
