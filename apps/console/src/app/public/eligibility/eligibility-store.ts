import { computed, Injectable, signal } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import type { RefusalCode } from '@pilotage/domain/kernel';
import { checkUbn, smeBasis, type SmeBasis } from '@pilotage/domain/taiwan';
import { refusal } from '../../shared/http/refused';

export const registrations = ['COMPANY', 'BUSINESS', 'OTHER', 'NONE'] as const;
export type Registration = (typeof registrations)[number];

export type Verdict = 'FITS' | 'UNSURE' | 'NOT';

export interface Finding {
  readonly verdict: Verdict;
  /** The rule behind it. */
  readonly because: Because;
}

export type Because = SmeBasis | 'NO_REGISTRATION' | 'OTHER_REGISTER' | 'NOT_SME' | 'ALREADY';

export interface Answers {
  readonly registration: Registration;
  readonly capital: number;
  readonly employees: number;
  readonly already: boolean;
}

/** What the four answers mean, by the rules that the office applies (SPEC C3, C4, D5). */
export function findingOf(a: Answers): Finding {
  if (a.registration === 'NONE') return { verdict: 'NOT', because: 'NO_REGISTRATION' };
  if (a.already) return { verdict: 'NOT', because: 'ALREADY' };
  const basis = smeBasis(a.capital, a.employees);
  if (basis === null) return { verdict: 'UNSURE', because: 'NOT_SME' };
  if (a.registration !== 'COMPANY') return { verdict: 'UNSURE', because: 'OTHER_REGISTER' };
  return { verdict: 'FITS', because: basis };
}

/** Four answers, nothing of which leaves this page. */
@Injectable()
export class EligibilityStore {
  readonly registration = signal<Registration | null>(null);
  readonly ubn = signal('');
  readonly capital = signal<number | null>(null);
  readonly employees = signal<number | null>(null);
  readonly already = signal<'YES' | 'NO' | null>(null);

  readonly refusals = signal<readonly WireRefusal[]>([]);
  readonly finding = signal<Finding | null>(null);
  /** Without a registration there is no number to ask for. */
  readonly asksUbn = computed(() => this.registration() !== 'NONE');

  check(): void {
    this.refusals.set(this.missing());
    const [registration, already] = [this.registration(), this.already()];
    if (this.refusals().length > 0 || !registration) return this.finding.set(null);
    this.finding.set(
      findingOf({
        registration,
        capital: this.capital() ?? 0,
        employees: this.employees() ?? 0,
        already: already === 'YES',
      }),
    );
  }

  private missing(): readonly WireRefusal[] {
    if (this.registration() === 'NONE') return [];
    const out: WireRefusal[] = [];
    const need = (given: boolean, field: string, code: RefusalCode = 'FIELD_REQUIRED'): void => {
      if (!given) out.push(refusal(code, field));
    };
    need(this.registration() !== null, 'registration');
    const ubn = checkUbn(this.ubn());
    if (this.ubn().trim() && !ubn.ok) {
      out.push(refusal(ubn.problem, 'ubn', ubn.proposal ? { ubn: ubn.proposal } : undefined));
    }
    need(this.ubn().trim() !== '', 'ubn');
    need(this.capital() !== null, 'capital');
    need(this.employees() !== null, 'employees');
    need(this.already() !== null, 'already');
    return out;
  }
}
