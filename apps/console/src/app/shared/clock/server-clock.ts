import { computed, DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/**
 * The server's time. This device's own clock is used only to measure how much time has passed since the server last
 * told the time (SPEC A6). A settable clock stands still between two answers.
 */
@Injectable({ providedIn: 'root' })
export class ServerClock {
  private readonly told = signal({ server: Date.now(), device: performance.now(), stands: false });
  private readonly tick = signal(0);

  /** Milliseconds since the epoch, renewed every second. */
  readonly second = computed(() => {
    this.tick();
    return this.now();
  });

  /** The same, renewed when the minute changes. */
  readonly minute = computed(() => Math.floor(this.second() / MINUTE) * MINUTE);

  /** True once an answer of the server has told the time. */
  readonly known = signal(false);

  constructor() {
    const document = inject(DOCUMENT);
    const beat = setInterval(() => this.tick.update((n) => n + 1), SECOND);
    const wake = (): void => this.tick.update((n) => n + 1);
    document.addEventListener('visibilitychange', wake);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(beat);
      document.removeEventListener('visibilitychange', wake);
    });
  }

  /** The time now, for decisions; screens read `second` or `minute`. */
  now(): number {
    const { server, device, stands } = this.told();
    return stands ? server : server + (performance.now() - device);
  }

  /** @param halfTrip milliseconds that the answer needed to come here */
  learn(instant: string, halfTrip = 0, stands = this.told().stands): void {
    const server = Date.parse(instant);
    if (Number.isNaN(server)) return;
    this.told.set({ server: server + (stands ? 0 : halfTrip), device: performance.now(), stands });
    this.known.set(true);
  }
}
