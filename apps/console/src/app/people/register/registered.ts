import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { SeaHead } from '../../shared/course/sea-head';
import { Trouble } from '../../shared/http/trouble';
import { pageTitle } from '../../shared/page-title';
import { Toasts } from '../../shared/toast/toasts';
import { Words } from '../../shared/text/words';
import { AccountClient } from '../account-client';
import { RegisterStore } from './register-store';

/** The account is open: look into the mail box; the mail can be sent again. */
@Component({
  selector: 'pl-registered',
  imports: [SeaHead, RouterLink],
  template: `
    <pl-sea-head>
      <h1>{{ t().registered.title }}</h1>
    </pl-sea-head>
    <div class="form-page">
      @if (opened(); as o) {
        <p class="read">{{ t().registered.text(o.email) }}</p>
        <dl class="facts">
          <div>
            <dt>{{ t().registered.account }}</dt>
            <dd>{{ o.login }}</dd>
          </div>
        </dl>
        <p class="mut meta">{{ t().registered.missing }}</p>
        <div class="row">
          <button type="button" class="btn" (click)="resend(o.login)">{{ t().signIn.resend }}</button>
          <a class="btn text" routerLink="/sign-in">{{ t().registered.signIn }}</a>
        </div>
      }
    </div>
  `,
})
export class Registered {
  private readonly store = inject(RegisterStore);
  private readonly accounts = inject(AccountClient);
  private readonly toasts = inject(Toasts);
  private readonly trouble = inject(Trouble);
  protected readonly t = inject(Words).of('people');
  protected readonly opened = computed(() => this.store.opened());

  constructor() {
    pageTitle(() => this.t().registered.title);
    if (!this.store.opened()) void inject(Router).navigateByUrl('/sign-in', { replaceUrl: true });
  }

  protected async resend(login: string): Promise<void> {
    try {
      await this.accounts.resendVerification(login);
      this.toasts.done(this.t().signIn.resent);
    } catch (error) {
      this.toasts.trouble(this.trouble.say(error));
    }
  }
}
