import { followChanges, liveChanges, type LiveChange } from '@pilotage/contracts/live';
import type { Caller } from './caller';

/** A browser that listens to the changes of others. */
export class Following {
  readonly heard: LiveChange[] = [];
  private wake: () => void = () => undefined;

  private constructor(private readonly reader: ReadableStreamDefaultReader<Uint8Array>) {}

  static async of(caller: Caller): Promise<Following> {
    const response = await caller.send(followChanges, {}, undefined, {});
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok || !response.body || !type.startsWith('text/event-stream'))
      throw new Error(`no stream: ${response.status} ${type}`);
    const following = new Following(response.body.getReader());
    void following.read().catch(() => undefined);
    return following;
  }

  /** Waits until what has been heard is enough; a test's own limit ends the waiting. */
  async until(enough: (heard: readonly LiveChange[]) => boolean): Promise<void> {
    while (!enough(this.heard)) await new Promise<void>((done) => (this.wake = done));
  }

  async stop(): Promise<void> {
    await this.reader.cancel();
  }

  private async read(): Promise<void> {
    const decoder = new TextDecoder();
    for (let text = ''; ;) {
      const { done, value } = await this.reader.read();
      if (done) return;
      const parts = (text + decoder.decode(value, { stream: true })).split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) this.take(part);
    }
  }

  private take(event: string): void {
    const data = /^event: changes\ndata: (.+)$/.exec(event)?.[1];
    if (data) this.heard.push(...liveChanges.strict().parse(JSON.parse(data)).changes);
    this.wake();
  }
}
