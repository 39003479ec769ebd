import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { SeaHead } from '../../shared/course/sea-head';
import { Dialogs } from '../../shared/dialog/dialogs';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { byField } from '../../shared/http/refused';
import { pageTitle } from '../../shared/page-title';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Words } from '../../shared/text/words';
import { NewPassword } from './new-password';
import { RegisterStore } from './register-store';

/** A firm opens its account: one a 統編; then the dialog, then the page that says what comes next. */
@Component({
  selector: 'pl-register',
  imports: [SeaHead, Field, Control, ErrorSummary, NewPassword, TroubleNote, RouterLink],
  templateUrl: './register.html',
  styleUrl: './register.scss',
})
export class Register {
  protected readonly store = inject(RegisterStore);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('people');
  protected readonly shell = this.words.of('shell');
  protected readonly of = computed(() => byField(this.store.refusals()));

  protected readonly labelOf = (path: string): string => {
    const { register, email, password } = this.t();
    const labels: Readonly<Record<string, string>> = {
      ubn: register.ubn,
      firmName: register.firmName,
      contactName: register.contactName,
      email,
      password: password.label,
    };
    return labels[path] ?? '';
  };

  constructor() {
    pageTitle(() => this.t().register.title);
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (!(await this.store.register())) return;
    const { title, text, yes } = this.t().register.opened;
    await this.dialogs.ask({ title, text, yes });
    await this.router.navigateByUrl('/register/done');
  }
}
