import { killRunning } from './run.ts';
import { say } from './say.ts';
import { codeOf, diskFull, messageOf, Trouble } from './trouble.ts';

const EXIT_INTERRUPTED = 130;
type Undo = () => Promise<void> | void;
const endings: Undo[] = [];
let ending: Promise<void> | undefined;

/** What must be undone when the command ends, in any way. The last opened is the first closed. */
export function atEnd(undo: Undo): void {
  endings.push(undo);
}

async function undoAll(): Promise<void> {
  for (let undo = endings.pop(); undo; undo = endings.pop()) {
    try {
      await undo();
    } catch (error) {
      say.warn(messageOf(error));
    }
  }
}

const end = (): Promise<void> => (ending ??= undoAll());

/** Runs a command of the launcher to its exit code: troubles in a sentence, everything it began is stopped. */
export async function command(main: () => Promise<number>, codeWhenInterrupted = EXIT_INTERRUPTED): Promise<void> {
  const interrupted = (): void => {
    killRunning();
    void end().then(() => process.exit(codeWhenInterrupted));
  };
  // Ctrl-C, a stop from outside, a closed terminal, and the death of the process that started us.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupted);
  process.on('disconnect', interrupted);
  const failed = (error: unknown): void => {
    report(error);
    killRunning();
    void end().then(() => process.exit(1));
  };
  process.on('uncaughtException', failed).on('unhandledRejection', failed);
  let code = 1;
  try {
    code = await main();
  } catch (error) {
    if (ending) return;
    report(error);
  }
  if (ending) return;
  await end();
  process.exit(code);
}

function report(error: unknown): void {
  if (codeOf(error) === 'ENOSPC') return report(diskFull('A disk'));
  if (error instanceof Trouble) {
    say.fail(error.message);
    if (error.zh) say.line(`  ${error.zh}`);
  } else say.fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
