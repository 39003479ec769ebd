import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { byField } from '../../shared/http/refused';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Words } from '../../shared/text/words';
import { CaptchaQuestion } from '../captcha/captcha-question';
import { SignInStore } from './sign-in-store';

/** Account, password, and the verification question when one is due. */
@Component({
  selector: 'pl-sign-in-form',
  imports: [Field, Control, ErrorSummary, CaptchaQuestion, TroubleNote],
  templateUrl: './sign-in-form.html',
  styleUrl: './sign-in-form.scss',
})
export class SignInForm {
  protected readonly store = inject(SignInStore);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('people');
  protected readonly shell = this.words.of('shell');
  /** The account stands fixed when one signs in again. */
  readonly fixedLogin = input(false);
  readonly signedIn = output();

  protected readonly visible = signal(false);
  protected readonly of = computed(() => byField(this.store.refusals()));
  protected readonly labelOf = (path: string): string => {
    const { signIn, captcha } = this.t();
    const labels: Readonly<Record<string, string>> = {
      login: signIn.login,
      password: signIn.password,
      captcha: captcha.label,
    };
    return labels[path] ?? '';
  };

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (await this.store.signIn()) this.signedIn.emit();
  }
}
