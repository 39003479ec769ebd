import { DestroyRef, DOCUMENT, inject, Injectable, Injector } from '@angular/core';
import { Router } from '@angular/router';
import { Dialogs } from '../../shared/dialog/dialogs';
import { Words } from '../../shared/text/words';

/** Opens the palette from its button or by Ctrl K, ⌘ K; it comes with its first opening. */
@Injectable({ providedIn: 'root' })
export class Palette {
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly t = inject(Words).of('shell');
  private opening = false;
  /** The keys as this device calls them. */
  readonly keys = /mac|iphone|ipad/i.test(this.document.defaultView?.navigator.userAgent ?? '') ? '⌘ K' : 'Ctrl K';

  async open(): Promise<void> {
    if (this.opening || this.dialogs.anyOpen()) return;
    this.opening = true;
    try {
      const [{ PaletteDialog }, { PaletteStore }] = await Promise.all([
        import('./palette-dialog'),
        import('./palette-store'),
      ]);
      const store = this.injector.get(PaletteStore);
      store.search('');
      const url = await this.dialogs.open<typeof store, string>(PaletteDialog, store, {
        label: this.t().palette.label,
        high: true,
      });
      if (url) await this.router.navigateByUrl(url);
    } finally {
      this.opening = false;
    }
  }

  /** For the constructor of the frame. */
  hear(): void {
    const hear = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      void this.open();
    };
    this.document.addEventListener('keydown', hear);
    inject(DestroyRef).onDestroy(() => this.document.removeEventListener('keydown', hear));
  }
}
