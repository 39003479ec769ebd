import { Component, computed, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { Trouble } from '../http/trouble';
import { Formats } from '../text/formats';
import { Words } from '../text/words';
import { Toasts } from '../toast/toasts';
import { LeaveForm } from './leave-form';
import { ProfileStore } from './profile-store';

/** The leave of a consultant, each with the way back, and the form for more. */
@Component({
  selector: 'pl-leave-part',
  imports: [LeaveForm],
  template: `
    @if (rows().length > 0) {
      <ul #top class="rows" tabindex="-1" [attr.aria-label]="t().capacity.leave">
        @for (l of rows(); track l.id) {
          <li>
            <span>
              {{ l.span }}
              @if (l.half) {
                <span class="mut">{{ t().capacity.halves[l.half] }}</span>
              }
              @if (l.source === 'IMPORT') {
                <span class="mut">{{ own().imported }}</span>
              }
            </span>
            <button
              type="button"
              class="btn small"
              [attr.aria-label]="own().leaveBackOf(l.span)"
              [attr.aria-disabled]="busy()"
              (click)="takeBack(l.id)"
            >
              {{ own().leaveBack }}
            </button>
          </li>
        }
      </ul>
    } @else {
      <p #top class="mut" tabindex="-1">{{ code() === null ? t().capacity.noLeave : own().page.noLeave }}</p>
    }
    @for (form of [entered()]; track form) {
      <pl-leave-form [code]="code()" (taken)="again()" />
    }
  `,
  styleUrl: '../rows.scss',
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
      justify-content: space-between;
      padding: 8px 16px;
    }
  `,
})
export class LeavePart {
  private readonly store = inject(ProfileStore);
  private readonly toasts = inject(Toasts);
  private readonly notice = inject(Trouble);
  private readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('consult');
  protected readonly own = this.words.of('profile');
  /** Whose leave, for the desk; one's own without. */
  readonly code = input<string | null>(null);
  readonly changed = output();
  protected readonly busy = signal(false);
  /** How often leave was entered here: each time the form begins anew. */
  protected readonly entered = signal(0);
  private readonly top = viewChild<ElementRef<HTMLElement>>('top');

  protected readonly rows = computed(() =>
    (this.store.view()?.leave ?? []).map((l) => {
      const [from, to] = [this.formats.date(l.from), this.formats.date(l.to)];
      return { ...l, span: from === to ? from : `${from} – ${to}` };
    }),
  );

  protected async again(): Promise<void> {
    await this.store.load();
    this.entered.update((n) => n + 1);
    this.changed.emit();
    this.top()?.nativeElement.focus();
  }

  protected async takeBack(id: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await this.store.takeLeaveBack(id);
      this.toasts.done(this.own().leaveGone);
      this.changed.emit();
      this.top()?.nativeElement.focus();
    } catch (error) {
      this.toasts.trouble(this.notice.say(error));
    } finally {
      this.busy.set(false);
    }
  }
}
