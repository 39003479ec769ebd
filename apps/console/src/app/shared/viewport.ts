import { DestroyRef, DOCUMENT, inject, Injectable, signal, type Signal } from '@angular/core';

/** The width from which a screen is laid out for a desk; the styles use the same number. */
const DESK_FROM = '(min-width: 900px)';
/** Room for a preview beside a list. */
const PREVIEW_FROM = '(min-width: 1180px)';

/** Whether there is a desk's width; for what styles alone cannot decide. */
@Injectable({ providedIn: 'root' })
export class Viewport {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly destroyed = inject(DestroyRef);
  readonly wide = this.follow(DESK_FROM);
  readonly previews = this.follow(PREVIEW_FROM);

  private follow(media: string): Signal<boolean> {
    const query = this.window?.matchMedia?.(media);
    const matches = signal(query?.matches ?? false);
    const change = (event: MediaQueryListEvent): void => matches.set(event.matches);
    query?.addEventListener('change', change);
    this.destroyed.onDestroy(() => query?.removeEventListener('change', change));
    return matches.asReadonly();
  }
}
