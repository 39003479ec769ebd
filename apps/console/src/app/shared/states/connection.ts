import { DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';

/** Whether this device thinks it is connected; a call that fails is believed more than this. */
@Injectable({ providedIn: 'root' })
export class Connection {
  readonly online = signal(true);

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    if (!window) return;
    this.online.set(window.navigator.onLine);
    const on = (): void => this.online.set(true);
    const off = (): void => this.online.set(false);
    window.addEventListener('online', on);
    window.addEventListener('offline', off);
    inject(DestroyRef).onDestroy(() => {
      window.removeEventListener('online', on);
      window.removeEventListener('offline', off);
    });
  }
}
