export interface Outcome {
  ok: boolean;
  /** How many tests ran, where the stage counts them. */
  tests?: number;
  skippedTests?: number;
  /** What else is to be known about how it ran. */
  note?: string;
  /** Shown when it failed. */
  output?: string;
}

export interface Stage {
  name: string;
  title: string;
  /** How many cores it keeps busy. */
  cores: number;
  after: string[];
  run(): Promise<Outcome>;
  /** A reason for not running it. */
  missing?: string | undefined;
}

export type Result = Outcome & { stage: Stage; state: 'passed' | 'failed' | 'not run'; ms: number };

interface Listener {
  began(stage: Stage): void;
  ended(result: Result): void;
}

/** Runs stages in their order, side by side while there are cores for it, each after the ones it needs. */
export async function runStages(stages: Stage[], cores: number, listener: Listener): Promise<Result[]> {
  const results = new Map<string, Result>();
  const waiting = [...stages];
  const running = new Map<string, Promise<void>>();
  let busy = 0;
  const finish = (result: Result): void => {
    results.set(result.stage.name, result);
    listener.ended(result);
  };
  const begin = (stage: Stage): void => {
    const began = Date.now();
    busy += stage.cores;
    listener.began(stage);
    const work = outcomeOf(stage).then((outcome) => {
      busy -= stage.cores;
      running.delete(stage.name);
      finish({ ...outcome, stage, state: outcome.ok ? 'passed' : 'failed', ms: Date.now() - began });
    });
    running.set(stage.name, work);
  };
  while (waiting.length > 0 || running.size > 0) {
    const why = (stage: Stage): string | undefined => stage.missing ?? brokenNeed(stage, results);
    for (const stage of [...waiting]) {
      const reason = why(stage);
      const isReady = stage.after.every((name) => results.has(name) || !stages.some((other) => other.name === name));
      const fits = busy === 0 || busy + stage.cores <= cores;
      if (!reason && !(isReady && fits)) continue;
      waiting.splice(waiting.indexOf(stage), 1);
      if (reason) finish({ ok: true, stage, state: 'not run', note: reason, ms: 0 });
      else begin(stage);
    }
    if (running.size > 0) await Promise.race(running.values());
  }
  return stages.flatMap((stage) => results.get(stage.name) ?? []);
}

async function outcomeOf(stage: Stage): Promise<Outcome> {
  try {
    return await stage.run();
  } catch (error) {
    return { ok: false, output: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function brokenNeed(stage: Stage, results: Map<string, Result>): string | undefined {
  const broken = stage.after.map((name) => results.get(name)).find((result) => result?.state === 'failed');
  return broken && `because ${broken.stage.title} failed`;
}
