import type { Provider } from '@angular/core';
import { EVENT_SOURCE, type LiveChange } from '../app/shared/live/live-client';
import { settle } from './open';

/** The line of events, held by the test in the server's place. */
export class FakeLine extends EventTarget {
  readyState = 0;
  closed = false;

  close(): void {
    this.closed = true;
  }

  open(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }

  fail(readyState: 0 | 2): void {
    this.readyState = readyState;
    this.dispatchEvent(new Event('error'));
  }

  async tell(...changes: LiveChange[]): Promise<void> {
    this.dispatchEvent(new MessageEvent('changes', { data: JSON.stringify({ changes }) }));
    await settle();
  }
}

/** Every line that was asked for, the newest last. */
export class FakeLines {
  readonly all: FakeLine[] = [];
  readonly provider: Provider = {
    provide: EVENT_SOURCE,
    useValue: () => {
      const line = new FakeLine();
      this.all.push(line);
      return line;
    },
  };

  get last(): FakeLine {
    const line = this.all.at(-1);
    if (!line) throw new Error('nobody listens');
    return line;
  }
}

export const changed = (no: string, own = false): LiveChange => ({ kind: 'case', no, own });
