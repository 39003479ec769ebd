import { Component, computed, inject, input, model, signal } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { Shape } from '../../shared/status/shape';
import { Words } from '../../shared/text/words';
import { FIRM_PASSWORD_LENGTH, missingParts, passwordParts } from './password-rule';

/** A new password, and live what it still needs. */
@Component({
  selector: 'pl-new-password',
  imports: [Field, Control, Shape],
  template: `
    <pl-field path="password" [label]="t().password.label" [hint]="t().password.hint" [refusal]="refusal()">
      <span class="secret">
        <input
          plControl
          autocomplete="new-password"
          [type]="visible() ? 'text' : 'password'"
          [value]="value()"
          (typed)="value.set($event)"
        />
        <button type="button" class="btn" [attr.aria-pressed]="visible()" (click)="visible.set(!visible())">
          {{ visible() ? t().hide : t().show }}
        </button>
      </span>
      <ul below>
        @for (part of parts(); track part.name) {
          <li [class.met]="part.met"><pl-shape [name]="part.met ? 'done' : 'waits'" />{{ part.said }}</li>
        }
      </ul>
      <p below class="unseen" aria-live="polite">{{ lacking() }}</p>
    </pl-field>
  `,
  styles: `
    .secret {
      display: flex;
      gap: 8px;
    }
    .btn {
      flex: none;
      min-width: 84px;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      margin-top: 8px;
      color: var(--ink2);
      font-size: var(--fs-meta);
    }
    li {
      display: inline-flex;
      align-items: center;
      gap: 6px;
    }
    .met {
      color: var(--ink);
    }
  `,
})
export class NewPassword {
  protected readonly t = inject(Words).of('people');
  readonly refusal = input<WireRefusal | undefined>(undefined);
  readonly value = model('');
  protected readonly visible = signal(false);

  protected readonly parts = computed(() => {
    const missing = missingParts(this.value());
    const said = this.t().password.parts(FIRM_PASSWORD_LENGTH);
    return passwordParts.map((name) => ({ name, said: said[name], met: !missing.includes(name) }));
  });
  protected readonly lacking = computed(() => {
    const missing = this.parts().filter((p) => !p.met);
    if (!this.value() || missing.length === 0) return '';
    return this.t().password.lacks(missing.map((p) => p.said));
  });
}
