import { Injectable, signal } from '@angular/core';

const QUIET_MS = 5000;

/** The one polite live region of a page: at most one message in five seconds, the newest wins. */
@Injectable({ providedIn: 'root' })
export class LiveWords {
  private lastAt = Number.NEGATIVE_INFINITY;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  readonly message = signal('');

  say(text: string): void {
    clearTimeout(this.waiting);
    const wait = this.lastAt + QUIET_MS - performance.now();
    if (wait <= 0) return this.put(text);
    this.waiting = setTimeout(() => this.put(text), wait);
  }

  private put(text: string): void {
    this.lastAt = performance.now();
    this.message.set(text);
  }
}
