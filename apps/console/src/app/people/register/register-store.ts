import { computed, inject, Injectable, signal } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import { checkUbn } from '@pilotage/domain/taiwan';
import { refusal, Refused } from '../../shared/http/refused';
import { Words } from '../../shared/text/words';
import { AccountClient } from '../account-client';
import { FIRM_PASSWORD_LENGTH, missingParts } from './password-rule';

export interface Opened {
  readonly login: string;
  readonly email: string;
}

const EMAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

/** A firm's new account: what is typed, what is refused, and the account once it is open. */
@Injectable()
export class RegisterStore {
  private readonly client = inject(AccountClient);
  private readonly words = inject(Words);
  private readonly t = this.words.of('people');

  readonly ubn = signal('');
  readonly firmName = signal('');
  readonly contactName = signal('');
  readonly email = signal('');
  readonly password = signal('');

  readonly refusals = signal<readonly WireRefusal[]>([]);
  readonly trouble = signal<unknown>(null);
  readonly busy = signal(false);
  readonly opened = signal<Opened | null>(null);
  /** A seven-digit number that lost its leading zero: the proposal, never applied by itself. */
  readonly proposal = computed(() => {
    const check = checkUbn(this.ubn());
    return check.ok ? null : (check.proposal ?? null);
  });

  /** Fills the name in from the register, unless one is typed already. */
  async lookUp(): Promise<void> {
    const check = checkUbn(this.ubn());
    if (!check.ok || this.firmName()) return;
    const entry = await this.client.lookUp(check.ubn).catch(() => null);
    if (entry?.name && !this.firmName()) this.firmName.set(entry.name);
  }

  async register(): Promise<boolean> {
    const refused = this.check();
    this.refusals.set(refused);
    this.trouble.set(null);
    if (refused.length > 0 || this.busy()) return false;
    this.busy.set(true);
    try {
      const opened = await this.client.register({
        ubn: this.ubn(),
        firmName: this.firmName(),
        contactName: this.contactName(),
        email: this.email(),
        password: this.password(),
        locale: this.words.locale(),
      });
      this.opened.set(opened);
      return true;
    } catch (error) {
      if (error instanceof Refused) this.refusals.set(error.refusals);
      else this.trouble.set(error);
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  private check(): readonly WireRefusal[] {
    const out: WireRefusal[] = [];
    const ubn = checkUbn(this.ubn());
    if (!this.ubn().trim()) out.push(refusal('FIELD_REQUIRED', 'ubn'));
    else if (!ubn.ok) out.push(refusal(ubn.problem, 'ubn', ubn.proposal ? { ubn: ubn.proposal } : undefined));
    if (!this.firmName().trim()) out.push(refusal('FIELD_REQUIRED', 'firmName'));
    if (!this.contactName().trim()) out.push(refusal('FIELD_REQUIRED', 'contactName'));
    if (!this.email().trim()) out.push(refusal('FIELD_REQUIRED', 'email'));
    else if (!EMAIL.test(this.email().trim())) out.push(refusal('EMAIL_INVALID', 'email'));
    const parts = this.t().password.parts(FIRM_PASSWORD_LENGTH);
    const missing = missingParts(this.password()).map((p) => parts[p]);
    if (missing.length > 0)
      out.push(refusal('PASSWORD_WEAK', 'password', { missing: this.t().password.list(missing) }));
    return out;
  }
}
