import {
  proposeBatch,
  type ProposalProgress,
  type ProposalResult,
  type ProposalSettings,
  type ProposalWorld,
  type Former,
} from '@pilotage/domain/matching/proposal';

export interface SolveInput {
  readonly world: ProposalWorld;
  readonly settings: ProposalSettings;
  readonly former: Former | null;
  readonly limitMs: number;
}

const TELL_EVERY_MS = 50;

/** A batch in a thread: it says how far it is and stops when it is asked to, or when its time is up. */
export function solve(
  { world, settings, former, limitMs }: SolveInput,
  tell: (progress: ProposalProgress) => void,
  isStopped: () => boolean,
): ProposalResult {
  let toldAt = 0;
  let phase = '';
  const now = (): number => performance.now();
  return proposeBatch(world, settings, former, {
    signal: {
      get aborted() {
        return isStopped();
      },
    },
    limit: { now, until: now() + limitMs },
    onProgress: (progress) => {
      if (progress.phase === phase && now() - toldAt < TELL_EVERY_MS) return;
      [phase, toldAt] = [progress.phase, now()];
      tell(progress);
    },
  });
}
