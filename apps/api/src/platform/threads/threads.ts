import { Worker } from 'node:worker_threads';

/** What a thread says while it works and at its end. */
export type Said<P, R> = { readonly progress: P } | { readonly result: R };

/** What a thread is begun with: the work's name and input, and a flag that asks it to stop. */
export interface Begun {
  readonly work: string;
  readonly input: unknown;
  readonly stop: Int32Array<SharedArrayBuffer>;
}

export interface Watch<P> {
  /** Told of progress at most so often; true asks the thread to stop. */
  readonly look: (progress: P | null) => Promise<boolean>;
  readonly everyMs: number;
}

/**
 * Does long arithmetic beside the event loop: in a thread of the bundle's `computing` entry. The watch is asked at its own
 * pace, never by the thread, so a slow answer does not slow the work.
 */
export async function inThread<P, R>(work: string, input: unknown, watch: Watch<P>): Promise<R> {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const thread = new Worker(new URL('./computing.mjs', import.meta.url), {
    workerData: { work, input, stop } satisfies Begun,
  });
  let latest: P | null = null;
  let told: P | null = null;
  const result = new Promise<R>((done, fail) => {
    thread.on('message', (said: Said<P, R>) => {
      if ('progress' in said) latest = said.progress;
      else done(said.result);
    });
    thread.once('error', fail);
    thread.once('exit', (code) => fail(new Error(`the thread of ${work} ended with ${code}`)));
  });
  let looking: Promise<unknown> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    const change = latest === told ? null : latest;
    told = latest;
    looking = watch.look(change).then(
      (asked) => {
        if (asked) Atomics.store(stop, 0, 1);
        busy = false;
      },
      () => (busy = false),
    );
  }, watch.everyMs);
  try {
    return await result;
  } finally {
    clearInterval(timer);
    await looking;
    await thread.terminate();
  }
}
