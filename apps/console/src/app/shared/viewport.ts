import { DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';

/** The width from which a screen is laid out for a desk; the styles use the same number. */
const DESK_FROM = '(min-width: 900px)';

/** Whether there is a desk's width; for what styles alone cannot decide. */
@Injectable({ providedIn: 'root' })
export class Viewport {
  readonly wide = signal(false);

  constructor() {
    const query = inject(DOCUMENT).defaultView?.matchMedia?.(DESK_FROM);
    if (!query) return;
    this.wide.set(query.matches);
    const follow = (event: MediaQueryListEvent): void => this.wide.set(event.matches);
    query.addEventListener('change', follow);
    inject(DestroyRef).onDestroy(() => query.removeEventListener('change', follow));
  }
}
