import { Component, computed, DOCUMENT, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { SeaHead } from '../../shared/course/sea-head';
import { handOver } from '../../shared/http/hand-over';
import { byField } from '../../shared/http/refused';
import { Icon } from '../../shared/icons/icon';
import { SlotChoice } from '../../shared/meeting/slot-choice';
import { pageTitle } from '../../shared/page-title';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { NewPassword } from '../register/new-password';
import { FollowUp } from './follow-up';
import { LinkStore } from './link-store';

/** Where a mailed link leads: it says what it is for, and does it only when the button is pressed. */
@Component({
  selector: 'pl-mailed-link',
  imports: [SeaHead, RouterLink, Icon, TroubleNote, Waiting, Shape, NewPassword, SlotChoice, FollowUp],
  providers: [LinkStore],
  templateUrl: './mailed-link.html',
})
export class MailedLinkPage {
  protected readonly store = inject(LinkStore);
  protected readonly formats = inject(Formats);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('people');
  protected readonly shell = this.words.of('shell');
  readonly token = input.required<string>();

  protected readonly of = computed(() => byField(this.store.refusals()));
  protected readonly usable = computed(() => this.store.link()?.state === 'VALID');
  protected readonly title = computed(() => {
    const link = this.store.link();
    if (!link?.purpose) return this.t().link.title;
    return this.t().link.purposes[link.purpose];
  });
  /** Where to go on when the link can no longer be used. */
  protected readonly wayOut = computed(() => {
    const purpose = this.store.link()?.purpose ?? null;
    const { link, registered } = this.t();
    if (purpose === 'RESET_PASSWORD') return { path: '/forgot-password', label: link.newPasswordLink };
    if (purpose === 'RESUME_DRAFT') return { path: '/apply', label: link.startAgain };
    return { path: '/sign-in', label: registered.signIn };
  });

  constructor() {
    pageTitle(() => this.title());
    // A member's sheet is a page of its own.
    effect(() => {
      if (this.usable() && this.store.link()?.purpose === 'ALLIANCE_MEMBER')
        void this.router.navigate(['/alliance-member', this.token()], { replaceUrl: true });
    });
    effect(() => {
      const token = this.token();
      untracked(() => void this.store.look(token));
    });
  }

  protected async resume(): Promise<void> {
    const draft = await this.store.resume();
    if (draft) await this.router.navigate(['/apply/diagnosis', draft]);
  }

  protected async download(): Promise<void> {
    const file = await this.store.download();
    if (file) handOver(this.document, file);
  }

  protected async setPassword(event: Event): Promise<void> {
    event.preventDefault();
    await this.store.setPassword();
  }
}
