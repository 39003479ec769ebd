import { Component, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { SeaHead } from '../../shared/course/sea-head';
import { Toasts } from '../../shared/toast/toasts';
import { Words } from '../../shared/text/words';
import { pageTitle } from '../../shared/page-title';
import { Navigation } from '../../shell/navigation';
import { Session } from '../../shell/session';
import { AccountClient } from '../account-client';
import { SignInForm } from './sign-in-form';
import { asksAlways, SignInStore } from './sign-in-store';

/** The way in for everybody; a demonstration lists its accounts. */
@Component({
  selector: 'pl-sign-in',
  imports: [SeaHead, SignInForm, RouterLink],
  providers: [SignInStore],
  templateUrl: './sign-in.html',
  styleUrl: './sign-in.scss',
})
export class SignIn {
  protected readonly store = inject(SignInStore);
  protected readonly session = inject(Session);
  private readonly accounts = inject(AccountClient);
  private readonly navigation = inject(Navigation);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('people');
  private readonly shell = this.words.of('shell');
  /** Where the person wanted to go. */
  readonly next = input<string | undefined>(undefined);

  constructor() {
    pageTitle(() => this.t().signIn.title);
    effect(() => {
      if (asksAlways(this.next() ?? '')) untracked(() => void this.store.askAnother());
    });
  }

  protected async enter(): Promise<void> {
    const next = this.next();
    await this.router.navigateByUrl(next?.startsWith('/') && !next.startsWith('//') ? next : this.navigation.home());
  }

  protected async resendVerification(): Promise<void> {
    await this.accounts.resendVerification(this.store.login());
    this.toasts.done(this.t().signIn.resent);
  }

  protected roleOf(role: string): string {
    return (this.shell().roles as Record<string, string>)[role] ?? role;
  }

  protected takeDemo(account: string, password: string): void {
    this.store.login.set(account);
    this.store.password.set(password);
  }
}
