import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { WireRefusal } from '@pilotage/contracts/common';
import { SeaHead } from '../../shared/course/sea-head';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { byField, refusal, Refused } from '../../shared/http/refused';
import { pageTitle } from '../../shared/page-title';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Words } from '../../shared/text/words';
import { AccountClient } from '../account-client';

/** Asks for a link to set a new password; the answer is the same whether or not the account exists. */
@Component({
  selector: 'pl-forgot-password',
  imports: [SeaHead, Field, Control, TroubleNote, RouterLink],
  template: `
    <pl-sea-head>
      <h1>{{ t().forgot.title }}</h1>
    </pl-sea-head>
    <div class="form-page">
      @if (sent()) {
        <p class="read" role="status">{{ t().forgot.sent }}</p>
        <a class="btn" routerLink="/sign-in">{{ t().registered.signIn }}</a>
      } @else {
        <p class="read">{{ t().forgot.intro }}</p>
        <form class="fields" novalidate (submit)="send($event)">
          @if (trouble(); as error) {
            <pl-trouble-note [error]="error" [retriable]="false" />
          }
          <pl-field path="login" [label]="t().signIn.login" [hint]="t().signIn.loginHint" [refusal]="of().get('login')">
            <input
              plControl
              autocomplete="username"
              autocapitalize="none"
              [value]="login()"
              (typed)="login.set($event)"
            />
          </pl-field>
          <button type="submit" class="btn primary wide">{{ t().forgot.submit }}</button>
        </form>
      }
    </div>
  `,
})
export class ForgotPassword {
  private readonly accounts = inject(AccountClient);
  protected readonly t = inject(Words).of('people');
  protected readonly login = signal('');
  protected readonly sent = signal(false);
  protected readonly trouble = signal<unknown>(null);
  private readonly refusals = signal<readonly WireRefusal[]>([]);
  protected readonly of = computed(() => byField(this.refusals()));

  constructor() {
    pageTitle(() => this.t().forgot.title);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.trouble.set(null);
    this.refusals.set(this.login().trim() ? [] : [refusal('FIELD_REQUIRED', 'login')]);
    if (this.refusals().length > 0) return;
    try {
      await this.accounts.requestPasswordReset(this.login().trim());
      this.sent.set(true);
    } catch (error) {
      if (error instanceof Refused && error.refusals.some((r) => r.field)) this.refusals.set(error.refusals);
      else this.trouble.set(error);
    }
  }
}
