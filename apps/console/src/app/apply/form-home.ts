import { InjectionToken } from '@angular/core';

/** Where the form stands: in public for firms, and at the desk for what came on paper. */
export interface FormHome {
  /** A draft's address, its id behind it. */
  readonly draft: string;
  /** Where one leaves to. */
  readonly start: string;
  /** Where a case is seen that was handed in, its number behind it; empty where one has to sign in first. */
  readonly cases: string;
}

export const FORM_HOME = new InjectionToken<FormHome>('where the form stands', {
  factory: () => ({ draft: '/apply/diagnosis', start: '/apply', cases: '' }),
});
