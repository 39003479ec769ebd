import { computed, inject, Injectable, Injector, signal, type Type } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Question } from './question-dialog';

export interface Opening {
  readonly wide?: boolean;
  /** Near the top, for one that grows while it stands. */
  readonly high?: boolean;
  /** What a dialog without a title is called. */
  readonly label?: string;
}

/**
 * Opens dialogs; the dialog machinery arrives with the first one. A dialog gets everything it shows as data and hands a
 * result back: it never fetches.
 */
@Injectable({ providedIn: 'root' })
export class Dialogs {
  private readonly injector = inject(Injector);
  private readonly openNow = signal(0);
  readonly anyOpen = computed(() => this.openNow() > 0);

  /** True when the first button was pressed. */
  async ask(question: Question): Promise<boolean> {
    const { QuestionDialog } = await import('./question-dialog');
    return (await this.open<Question, boolean>(QuestionDialog, question)) ?? false;
  }

  /** The result that the dialog was closed with; undefined when it was left. */
  async open<D, R>(dialog: Type<unknown>, data: D, options: Opening = {}): Promise<R | undefined> {
    const { MatDialog } = await import('@angular/material/dialog');
    const opened = this.injector.get(MatDialog).open<unknown, D, R>(dialog, {
      data,
      injector: this.injector,
      autoFocus: 'dialog',
      ariaLabel: options.label ?? null,
      ...(options.high ? { position: { top: '12vh' } } : {}),
      restoreFocus: true,
      maxWidth: `min(${options.wide ? 720 : 520}px, calc(100vw - 32px))`,
      width: '100%',
    });
    this.openNow.update((n) => n + 1);
    return firstValueFrom(opened.afterClosed(), { defaultValue: undefined }).finally(() =>
      this.openNow.update((n) => n - 1),
    );
  }
}
