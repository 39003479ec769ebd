import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { WireRefusal } from '@pilotage/contracts/common';
import { ErrorSummary } from '../form/error-summary';
import { RocDate } from '../form/roc-date';
import { Segments } from '../form/segments';
import { Tick } from '../form/tick';
import { byField, refusal, Refused } from '../http/refused';
import { TroubleNote } from '../states/trouble-note';
import { Formats } from '../text/formats';
import { Words } from '../text/words';
import { Toasts } from '../toast/toasts';
import { ProfileClient, type HandOver } from './profile-client';

type Half = 'DAY' | 'AM' | 'PM';

/** Leave; what is open in that time is shown first, and has to be handed over. */
@Component({
  selector: 'pl-leave-form',
  imports: [ErrorSummary, RocDate, RouterLink, Segments, Tick, TroubleNote],
  templateUrl: './leave-form.html',
  styles: `
    form {
      display: grid;
      gap: 16px;
    }
    .dates {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
      gap: 16px;
    }
    .work {
      display: grid;
      gap: 8px;
      padding: 16px;
      border: 1px solid var(--outline);
      border-radius: var(--r-card);
    }
    .btn {
      justify-self: start;
    }
  `,
})
export class LeaveForm {
  private readonly client = inject(ProfileClient);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly t = this.words.of('consult');
  protected readonly shell = this.words.of('shell');
  /** Whose leave, for the desk; one's own without. */
  readonly code = input<string | null>(null);
  readonly taken = output();
  protected readonly cases = computed(() => (this.code() === null ? '/consult/cases' : '/desk/cases'));

  protected readonly from = signal<string | null>(null);
  protected readonly to = signal<string | null>(null);
  protected readonly half = signal<Half>('DAY');
  protected readonly handedOver = signal(false);
  protected readonly work = signal<HandOver | null>(null);
  protected readonly trouble = signal<unknown>(null);
  protected readonly busy = signal(false);
  protected readonly refusals = signal<readonly WireRefusal[]>([]);
  protected readonly of = computed(() => byField(this.refusals()));
  protected readonly halves = computed(() => [
    { value: 'DAY' as const, label: this.t().capacity.day },
    { value: 'AM' as const, label: this.t().capacity.halves.AM },
    { value: 'PM' as const, label: this.t().capacity.halves.PM },
  ]);

  protected readonly labelOf = (path: string): string => {
    const { from, to, handedOver } = this.t().capacity;
    return { from, to, handedOver }[path] ?? '';
  };

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const [from, to, half] = [this.from(), this.to() ?? this.from(), this.half()];
    if (this.busy()) return;
    if (!from || !to) return this.refusals.set([refusal('FIELD_REQUIRED', 'from')]);
    this.busy.set(true);
    this.trouble.set(null);
    this.refusals.set([]);
    try {
      const wish = { from, to, half: half === 'DAY' ? null : half, handedOver: this.handedOver() };
      await this.client.takeLeave(this.code(), wish);
      this.toasts.done(this.t().capacity.taken);
      this.taken.emit();
    } catch (error) {
      this.explain(error);
    } finally {
      this.busy.set(false);
    }
  }

  private explain(error: unknown): void {
    if (!(error instanceof Refused)) return this.trouble.set(error);
    if (error.has('LEAVE_HAS_WORK')) this.work.set(error.extra as HandOver);
    this.refusals.set(error.refusals);
  }
}
