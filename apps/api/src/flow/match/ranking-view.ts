import type { MatchCase, MatchConsultant, MatchingPolicy, Ranking } from '@pilotage/domain/matching';
import type { WireRanking } from '@pilotage/contracts/dispatch';
import { gateView } from '../wire';

interface Ranked {
  readonly no: string;
  readonly now: Date;
  readonly case: MatchCase;
  readonly pool: readonly MatchConsultant[];
  readonly policy: MatchingPolicy;
  readonly ranking: Ranking;
  readonly inputHash: string;
  readonly records: readonly { readonly code: string; readonly name: string; readonly years: number }[];
}

/** A ranking with the names that people read. */
export function rankingView(r: Ranked): WireRanking {
  const person = (code: string) => r.records.find((k) => k.code === code);
  return {
    no: r.no,
    policy: r.policy.policy,
    asOf: r.now.toISOString(),
    inputHash: r.inputHash,
    weights: r.policy.weights,
    needs: r.case.needs.slice(0, r.policy.topNeeds).map((n) => ({ tag: n.tag, need: n.need })),
    ranked: r.ranking.ranked.map(({ consultantId: code, rank, features, parts, total }) => {
      const k = r.pool.find((p) => p.id === code);
      const { name = '', years = 0 } = person(code) ?? {};
      return {
        code,
        name,
        years,
        rank,
        features,
        parts,
        total,
        baseCounty: k?.baseCounty ?? '',
        active: k?.activeCases ?? 0,
        cap: k?.maxActiveCases ?? 0,
      };
    }),
    gated: r.ranking.gated.map((g) => ({
      code: g.consultantId,
      name: person(g.consultantId)?.name ?? '',
      gates: g.gates.map(gateView),
      total: g.total,
    })),
  };
}
