import { Component, computed, DestroyRef, DOCUMENT, effect, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { filter } from 'rxjs';
import { ServerClock } from '../shared/clock/server-clock';
import { Icon } from '../shared/icons/icon';
import { fetchLateFonts } from '../shared/late-fonts';
import { Live } from '../shared/live/live';
import { Connection } from '../shared/states/connection';
import { Flag } from '../shared/status/flag';
import { Formats } from '../shared/text/formats';
import { Words } from '../shared/text/words';
import { ToastList } from '../shared/toast/toast-list';
import { Crumbs } from './crumbs';
import { Palette } from './palette/palette';
import { Navigation, type NavItem } from './navigation';
import { Session } from './session';
import { Switches } from './switches';

const ON_THE_BAR = 4;

/** The place of who is signed in: rail and top bar at a desk, dark bar and bottom bar on a phone. */
@Component({
  selector: 'pl-desk-frame',
  imports: [RouterOutlet, RouterLink, RouterLinkActive, Icon, Flag, Switches, ToastList],
  templateUrl: './desk-frame.html',
  styleUrl: './desk-frame.scss',
})
export class DeskFrame {
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly navigation = inject(Navigation);
  protected readonly connection = inject(Connection);
  protected readonly clock = inject(ServerClock);
  protected readonly live = inject(Live);
  protected readonly palette = inject(Palette);
  protected readonly formats = inject(Formats);
  protected readonly crumbs = inject(Crumbs);
  protected readonly t = inject(Words).of('shell');
  protected readonly menuOpen = signal(false);
  protected readonly accountOpen = signal(false);

  /** Firms work on portal pages at every width; the office works at desk density. */
  protected readonly isFirm = computed(() => this.session.is('FIRM_OWNER', 'FIRM_STAFF'));
  protected readonly bottom = computed(() => this.navigation.items().slice(0, ON_THE_BAR));
  protected readonly initial = computed(() => [...(this.session.me()?.name ?? '')][0] ?? '');
  protected readonly role = computed(() => {
    const role = this.session.roles()[0];
    return this.session.me()?.firm?.name ?? (role ? this.t().roles[role] : '');
  });

  constructor() {
    const document = inject(DOCUMENT);
    fetchLateFonts(document, 'now');
    effect(() => (document.body.className = this.isFirm() ? 'portal' : 'desk'));
    this.palette.hear();
    const follows = computed(() => this.session.is('COORDINATOR', 'ADMIN', 'APPROVER', 'CONSULTANT'));
    effect(() => (follows() ? this.live.start() : this.live.stop()));
    inject(DestroyRef).onDestroy(() => this.live.stop());
    const moved = toSignal(this.router.events.pipe(filter((e) => e instanceof NavigationEnd)));
    effect(() => {
      moved();
      this.menuOpen.set(false);
      this.accountOpen.set(false);
    });
  }

  protected startsGroup(items: readonly NavItem[], index: number): boolean {
    return items[index]?.group !== undefined && items[index]?.group !== items[index - 1]?.group;
  }

  protected skipToMain(event: Event, main: HTMLElement): void {
    event.preventDefault();
    main.focus();
  }

  protected async signOut(): Promise<void> {
    await this.session.signOut();
    await this.router.navigateByUrl('/');
  }
}
