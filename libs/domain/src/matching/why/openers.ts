import { failingGates } from '../requirements';
import type { GateName, MatchContext } from '../types';
import { withChanges, type Change, type Pair } from './changes';

type Opener = (pair: Pair, context: MatchContext) => Change;

const online = (): Change => ({ kind: 'MODE', mode: 'ONLINE', steps: 1 });

/** The smallest thing that opens each gate; where there are two, the one that also brings more points. */
const openers: Readonly<Record<GateName, Opener>> = {
  INACTIVE: () => ({ kind: 'ACTIVE', steps: 1 }),
  NDA_MISSING: () => ({ kind: 'PLEDGE', steps: 1 }),
  APPOINTMENT_ENDED: (_, { today }) => ({ kind: 'APPOINTED', until: today, steps: 1 }),
  CONFLICT_OF_INTEREST: () => ({ kind: 'TIES', steps: 1 }),
  CONSULTANT_AT_CAPACITY: ({ k }) => ({ kind: 'PLACES', steps: k.activeCases - k.maxActiveCases + 1 }),
  ON_LEAVE: ({ c }) => ({ kind: 'PRESENT', ...c.slots[0]!, steps: 1 }),
  LANGUAGE: ({ c }) => ({ kind: 'LANGUAGE', code: c.language, level: 'A1', steps: 1 }),
  MODE: ({ c }) => (c.mode === 'ONSITE' ? { kind: 'MODE', mode: 'ONSITE', steps: 1 } : online()),
  OUT_OF_REACH: ({ c }) => (c.mode === 'EITHER' ? online() : { kind: 'COUNTY', county: c.county, steps: 1 }),
  NO_RELEVANT_EXPERTISE: ({ c }) => ({ kind: 'EXPERTISE', tag: c.needs[0]!.tag, level: 1, steps: 1 }),
  DECLINED_BEFORE: () => ({ kind: 'ACCEPTS', steps: 1 }),
  EXCLUDED_BY_FIRM: () => ({ kind: 'FIRM_AGREES', steps: 1 }),
  FROZEN: () => ({ kind: 'THAWED', steps: 1 }),
};

/** A case without needs has no theme that anybody could learn. */
const canOpen = (gate: GateName, { c }: Pair): boolean => gate !== 'NO_RELEVANT_EXPERTISE' || c.needs.length > 0;

/** What opens every gate that is closed for a pair; null when one of them cannot be opened. */
export function openGates(pair: Pair, context: MatchContext): readonly Change[] | null {
  const changes: Change[] = [];
  let now = pair;
  for (;;) {
    const gate = failingGates(now.c, now.k, context)[0]?.gate;
    if (gate === undefined) return changes;
    if (!canOpen(gate, now)) return null;
    const change = openers[gate](now, context);
    changes.push(change);
    now = withChanges(now, [change], context.today);
  }
}
