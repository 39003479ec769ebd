import { ratioUnits } from '../../kernel';
import { comparableName } from '../../taiwan';
import { conflictsOf } from '../conflicts';
import type { PreferenceName } from '../policy';
import { preferences } from '../preferences';
import { requirements } from '../requirements';
import type { GateName, MatchCase, MatchConsultant, MatchContext } from '../types';
import { CLOSED, type RowScorer } from './problem';

/** What of a case a rule looks at: cases that agree in it get the same answer for every consultant. */
type Looks = (c: MatchCase) => string;

const gateLooks: Partial<Record<GateName, Looks>> = {
  INACTIVE: () => '',
  NDA_MISSING: () => '',
  APPOINTMENT_ENDED: () => '',
  FROZEN: () => '',
  ON_LEAVE: (c) => c.slots.map((s) => s.date + s.half).join(),
  LANGUAGE: (c) => c.language,
  MODE: (c) => c.mode,
  OUT_OF_REACH: (c) => `${c.mode} ${c.county}`,
};

const partLooks: Partial<Record<PreferenceName, Looks>> = {
  market: (c) => c.markets.join(),
  industry: (c) => c.industry,
  language: (c) => c.markets[0] ?? '',
  modeDistance: (c) => `${c.mode} ${c.county}`,
  outcome: () => '',
  load: () => '',
};

/**
 * The same integers as `plainScorer`, by the same named rules, made for large batches: a rule is asked
 * once for all cases that agree in what it looks at. Only expertise is computed for each pair, from a table of levels; ties
 * are found by their keys and then asked for in full.
 */
export function quickScorer(pool: readonly MatchConsultant[], context: MatchContext): RowScorer {
  const closedBy = Object.entries(gateLooks).map(([gate, looks]) =>
    remembered(looks, (c) => Uint8Array.from(pool, (k) => (requirements[gate as GateName](c, k, context) ? 1 : 0))),
  );
  const { weights } = context.policy;
  const partsOf = preferences.flatMap(({ name, feature }) => {
    const looks = partLooks[name];
    const part = (c: MatchCase) => (k: MatchConsultant) => ratioUnits(weights[name] * feature(c, k, context), 100, 1);
    return looks ? [remembered(looks, (c) => Int32Array.from(pool, part(c)))] : [];
  });
  const expertise = expertiseOf(pool, context);
  const alone = closedAlone(pool, context);
  return (c, out) => {
    const [closed, parts] = [closedBy.map((of) => of(c)), partsOf.map((of) => of(c))];
    expertise(c, out);
    for (let j = 0; j < pool.length; j++) {
      if (out[j] === CLOSED) continue;
      if (closed.some((list) => list[j] === 1)) out[j] = CLOSED;
      else for (const list of parts) out[j]! += list[j]!;
    }
    for (const j of alone(c)) out[j] = CLOSED;
  };
}

function remembered<T>(looks: Looks, compute: (c: MatchCase) => T): (c: MatchCase) => T {
  const known = new Map<string, T>();
  return (c) => {
    const key = looks(c);
    const found = known.get(key) ?? compute(c);
    known.set(key, found);
    return found;
  };
}

/** The contribution of expertise, CLOSED where none of the top needs is covered; sums in the order of the named rule. */
function expertiseOf(pool: readonly MatchConsultant[], { policy }: MatchContext): RowScorer {
  const levels = new Map<string, Int8Array>();
  pool.forEach((k, j) => {
    for (const e of [...k.expertise].reverse()) {
      const list = levels.get(e.tag) ?? new Int8Array(pool.length).fill(-1);
      list[j] = e.level;
      levels.set(e.tag, list);
    }
  });
  const nobody = new Int8Array(pool.length).fill(-1);
  return (c, out) => {
    const wanted = c.needs.slice(0, policy.topNeeds);
    const lists = wanted.map((n) => levels.get(n.tag) ?? nobody);
    const total = wanted.reduce((sum, n) => sum + n.need, 0);
    for (let j = 0; j < pool.length; j++) {
      let [covered, isOpen] = [0, false];
      for (let n = 0; n < wanted.length; n++) {
        const level = lists[n]![j]!;
        if (level < 0) continue;
        isOpen = true;
        covered += (wanted[n]!.need * level) / policy.maxLevel;
      }
      const feature = total === 0 ? 0 : Math.floor((covered / total) * policy.scaleUnits + 0.5);
      out[j] = isOpen ? ratioUnits(policy.weights.expertise * feature, 100, 1) : CLOSED;
    }
  };
}

/** Consultants whom a case rules out one by one: who has declined, whom the firm has excluded, who has an interest. */
function closedAlone(pool: readonly MatchConsultant[], { today }: MatchContext): (c: MatchCase) => number[] {
  const at = new Map(pool.map((k, j) => [k.id, j]));
  const keyed = new Map<string, Set<number>>();
  const note = (key: string, j: number): void => void keyed.set(key, (keyed.get(key) ?? new Set()).add(j));
  pool.forEach((k, j) => {
    for (const t of k.ties) {
      if (t.ubn !== null) note(`ubn ${t.ubn}`, j);
      if (t.person !== null) note(`person ${comparableName(t.person)}`, j);
      if (t.mail !== null) note(`mail ${t.mail.trim().toLowerCase()}`, j);
    }
    for (const mail of k.emails) note(`mail ${domainOf(mail)}`, j);
  });
  return (c) => {
    const named = [...c.declinedBy, ...c.excludedByFirm].flatMap((id) => at.get(id) ?? []);
    const keys = [
      `ubn ${c.ubn}`,
      ...c.people.map((p) => `person ${comparableName(p)}`),
      ...c.emails.flatMap((m) => [`mail ${m.trim().toLowerCase()}`, `mail ${domainOf(m)}`]),
    ];
    const tied = new Set(keys.flatMap((key) => [...(keyed.get(key) ?? [])]));
    return [...named, ...[...tied].filter((j) => conflictsOf(c, pool[j]!, today).length > 0)];
  };
}

const domainOf = (mail: string): string =>
  mail
    .slice(mail.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase();
