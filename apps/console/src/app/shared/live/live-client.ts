import { inject, Injectable, InjectionToken } from '@angular/core';
import { followChanges, liveChanges, type LiveChange } from '@pilotage/contracts/live';

export type { LiveChange };

/** What the browser has for server-sent events; null where it has nothing. */
export const EVENT_SOURCE = new InjectionToken<(url: string) => EventSource | null>('event source', {
  providedIn: 'root',
  factory: () => (url) => (typeof EventSource === 'undefined' ? null : new EventSource(url)),
});

export interface Hearing {
  readonly opened: () => void;
  readonly changed: (changes: readonly LiveChange[]) => void;
  /** The line is down; `given up` when the browser will not try again by itself. */
  readonly lost: (givenUp: boolean) => void;
}

/** The one line on which the server tells of changes. */
@Injectable({ providedIn: 'root' })
export class LiveClient {
  private readonly source = inject(EVENT_SOURCE);

  /** Listens until the returned function is called; null when this browser cannot. */
  listen(hearing: Hearing): (() => void) | null {
    const source = this.source(`/api${followChanges.path}`);
    if (!source) return null;
    source.addEventListener('open', () => hearing.opened());
    source.addEventListener('error', () => hearing.lost(source.readyState === 2));
    source.addEventListener('changes', (event: MessageEvent<string>) => {
      hearing.changed(liveChanges.parse(JSON.parse(event.data)).changes);
    });
    return () => source.close();
  }
}
