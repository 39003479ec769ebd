import { readFileSync } from 'node:fs';
import { questionnaireDefinition, scoreQuestionnaire, type Answers, type Tag } from '../questionnaire';
import { taipeiDate } from '../taiwan';
import { matchingPolicy, type CefrLevel } from './policy';
import { rankConsultants } from './rank';
import type { InterviewMode, LeaveDays, MatchCase, MatchConsultant, ModePreference, Slot } from './types';

const read = <T>(name: string): T => JSON.parse(readFileSync(`test/fixtures/sample-data/${name}.json`, 'utf8')) as T;

interface SampleConsultant {
  id: string;
  nameZh: string;
  email: string;
  status: string;
  ndaSignedOn: string | null;
  appointmentEndsOn: string;
  declaredInterestUbns: string[];
  external: { activeCases: number };
  maxActiveCases: number;
  leave: LeaveDays[];
  languages: { code: string; level: CefrLevel }[];
  modes: InterviewMode[];
  baseCounty: string;
  countiesServed: string[];
  expertise: { tag: Tag; level: number }[];
  industries: string[];
  markets: string[];
  avgSatisfaction: number | null;
  ratingCount: number;
}
interface SampleForm {
  id: string;
  companyId: string;
  answers: Answers;
  needs: {
    N1: string[];
    N3: string[];
    N8: { mode: ModePreference; slots: [string, Slot['half']][]; language: string };
  };
}
interface Oracle {
  questionnaire: string;
  asOf: string;
  ranking: { consultant: string; features: Record<string, number>; parts: Record<string, number>; total: number }[];
  gated: { consultant: string; gate: string }[];
}

const definition = questionnaireDefinition.parse(read('questionnaire-definition'));
const policy = matchingPolicy.parse(read('matching-policy-v1'));
const forms = new Map(read<SampleForm[]>('questionnaires').map((f) => [f.id, f]));
const companies = new Map(
  read<{ id: string; ubn: string; focus: string; countyCode: string; contact: { email: string } }[]>('companies').map(
    (c) => [c.id, c],
  ),
);

const pool: MatchConsultant[] = read<SampleConsultant[]>('consultants').map((k) => ({
  id: k.id,
  name: k.nameZh,
  emails: [k.email],
  active: k.status !== 'INACTIVE',
  ndaSignedOn: k.ndaSignedOn,
  appointmentEndsOn: k.appointmentEndsOn,
  frozen: false,
  ties: k.declaredInterestUbns.map((ubn) => ({
    kind: 'DECLARED',
    ubn,
    person: null,
    mail: null,
    from: null,
    to: null,
    source: 'SELF',
  })),
  activeCases: k.external.activeCases,
  maxActiveCases: k.maxActiveCases,
  leave: k.leave,
  languages: k.languages,
  modes: k.modes,
  baseCounty: k.baseCounty,
  countiesServed: k.countiesServed,
  expertise: k.expertise,
  industries: k.industries,
  markets: k.markets,
  ratingMean: k.avgSatisfaction,
  ratingCount: k.ratingCount,
  idleDays: 0,
}));

function caseOf(id: string): MatchCase {
  const form = forms.get(id);
  const firm = companies.get(form?.companyId ?? '');
  if (!form || !firm) throw new Error(`no sample for ${id}`);
  return {
    id,
    ubn: firm.ubn,
    emails: [firm.contact.email],
    people: [],
    industry: firm.focus,
    needs: scoreQuestionnaire(definition, form.answers, form.needs.N3).needs,
    markets: form.needs.N1,
    mode: form.needs.N8.mode,
    county: firm.countyCode,
    language: form.needs.N8.language,
    slots: form.needs.N8.slots.map(([date, half]) => ({ date, half })),
    declinedBy: [],
    excludedByFirm: [],
  };
}

describe('the published rankings', () => {
  it.each(read<Oracle[]>('matching-oracle').map((o) => [o.questionnaire, o] as const))(
    'are given for %s, integer for integer',
    (id, oracle) => {
      const result = rankConsultants(caseOf(id), pool, { policy, today: taipeiDate(new Date(oracle.asOf)) });
      expect(
        result.ranked.map(({ consultantId, features, parts, total }) => ({
          consultant: consultantId,
          features,
          parts,
          total,
        })),
      ).toEqual(oracle.ranking);
      expect(result.gated.map((g) => ({ consultant: g.consultantId, gate: g.gates[0]?.gate }))).toEqual(oracle.gated);
    },
  );

  it('do not depend on the order of the pool', () => {
    const today = '2024-05-10';
    const forward = rankConsultants(caseOf('QA03'), pool, { policy, today });
    expect(rankConsultants(caseOf('QA03'), [...pool].reverse(), { policy, today })).toEqual(forward);
  });
});
