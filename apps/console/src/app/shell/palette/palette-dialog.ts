import {
  afterNextRender,
  Component,
  computed,
  DOCUMENT,
  effect,
  ElementRef,
  inject,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { Icon } from '../../shared/icons/icon';
import { LiveWords } from '../../shared/states/live-words';
import { Words } from '../../shared/text/words';
import type { Hit, PaletteStore } from './palette-store';

/** One field for everything: what is typed finds cases, firms, consultants and screens; the keys alone are enough. */
@Component({
  selector: 'pl-palette-dialog',
  imports: [Icon],
  templateUrl: './palette-dialog.html',
  styleUrl: './palette-dialog.scss',
})
export class PaletteDialog {
  protected readonly store = inject<PaletteStore>(MAT_DIALOG_DATA);
  private readonly ref = inject<MatDialogRef<PaletteDialog, string>>(MatDialogRef);
  private readonly document = inject(DOCUMENT);
  private readonly live = inject(LiveWords);
  protected readonly t = inject(Words).of('shell');

  private readonly hits = computed(() => this.store.groups().flatMap((g) => g.hits));
  private readonly at = signal(0);
  protected readonly active = computed<Hit | undefined>(() => this.hits()[Math.min(this.at(), this.hits().length - 1)]);
  protected readonly none = computed(
    () => this.hits().length === 0 && !this.store.searching() && !this.store.trouble(),
  );

  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  constructor() {
    afterNextRender(() => this.field().nativeElement.focus());
    effect(() => {
      const found = this.hits().length;
      if (!this.store.searching() && this.store.wanted()) untracked(() => this.live.say(this.t().palette.found(found)));
    });
  }

  protected type(text: string): void {
    this.at.set(0);
    this.store.search(text);
  }

  protected key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const last = this.hits().length - 1;
    const here = Math.min(this.at(), last);
    const to: Readonly<Record<string, number>> = {
      ArrowDown: here >= last ? 0 : here + 1,
      ArrowUp: here <= 0 ? last : here - 1,
    };
    const next = to[event.key];
    if (next !== undefined && last >= 0) {
      this.at.set(next);
      this.document.getElementById(this.hits()[next]?.id ?? '')?.scrollIntoView?.({ block: 'nearest' });
    } else if (event.key === 'Enter') this.open(this.active());
    else return;
    event.preventDefault();
  }

  protected open(hit: Hit | undefined): void {
    if (hit) this.ref.close(hit.url);
  }
}
