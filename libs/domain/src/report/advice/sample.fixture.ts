import { readFileSync } from 'node:fs';
import { isTag, questionnaireDefinition, scoreQuestionnaire, type Answers } from '../../questionnaire';
import type { WorkingCalendar } from '../../taiwan';
import type { ReportFirm } from '../model';
import { adviceCatalogue, resourceCatalogue, toolCatalogue, type Industry } from './catalogue';
import type { ApplicationNeeds, PrefillInput } from './input';

const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
const sample = <T>(name: string): T => json<T>(`test/fixtures/sample-data/${name}.json`);

interface Filled {
  id: string;
  companyId: string;
  submittedAt: string;
  answers: Answers;
  needs: {
    N1: string[];
    N2: string[];
    N3: string[];
    N4: string[];
    N5: string;
    N6: string;
    N7: string;
    N9: string[];
    N11: string[];
    N12: string;
  };
}

interface Company {
  id: string;
  nameZh: string;
  nameEn: string;
  ubn: string;
  responsiblePerson: string;
  focus: Industry;
  address: string;
  paidInCapitalTwd: number;
  avgInsuredEmployees12m: number;
  exportRevenueTwd: Record<string, number>;
  mainProducts: string;
  website: string;
}

interface Days {
  years: Record<string, { closedWeekdays: Record<string, string>; workingWeekendDays: Record<string, string> }>;
}

export const definition = questionnaireDefinition.parse(json('prisma/reference/questionnaire-113.1.json'));
export const fixtureDefinition = questionnaireDefinition.parse(sample('questionnaire-definition'));
export const catalogues = {
  tools: toolCatalogue.parse(json('prisma/reference/tools.json')),
  resources: resourceCatalogue.parse(json('prisma/reference/resources.json')),
  advice: adviceCatalogue.parse(json('prisma/reference/advice.json')),
};

const days = Object.entries(json<Days>('prisma/reference/working-days.json').years);
export const calendar: WorkingCalendar = {
  closedWeekdays: new Set(days.flatMap(([, y]) => Object.keys(y.closedWeekdays))),
  workingWeekendDays: new Set(days.flatMap(([, y]) => Object.keys(y.workingWeekendDays))),
  years: new Set(days.map(([year]) => Number(year))),
};

export const filled = [...sample<Filled[]>('questionnaires'), ...sample<Filled[]>('questionnaires-more')];
const companies = new Map(sample<Company[]>('companies').map((c) => [c.id, c]));

function needsOf({ needs }: Filled): ApplicationNeeds {
  return {
    markets: needs.N1,
    models: needs.N2,
    themes: needs.N3,
    toolTypes: needs.N4,
    pain: needs.N5,
    budget: needs.N6,
    horizon: needs.N7,
    toolsUsed: needs.N11,
    exportShare: needs.N12,
    referralOk: needs.N9.includes('REFERRAL_OK'),
    allianceInterest: needs.N9.includes('ALLIANCE_INTEREST'),
  };
}

function firmOf(c: Company, needs: ApplicationNeeds): ReportFirm {
  return {
    name: c.nameZh,
    nameEn: c.nameEn,
    ubn: c.ubn,
    responsiblePerson: c.responsiblePerson,
    foundedOn: null,
    paidInCapitalTwd: c.paidInCapitalTwd,
    employees: c.avgInsuredEmployees12m,
    products: c.mainProducts,
    address: c.address,
    website: c.website,
    markets: needs.markets,
    models: needs.models,
    themes: needs.themes.filter(isTag),
    budget: needs.budget,
    horizon: needs.horizon,
    governmentProjects: '無',
    exports: Object.entries(c.exportRevenueTwd).map(([year, amountTwd]) => ({ year: Number(year), amountTwd })),
    isFictional: true,
  };
}

/** The input for one of the sample questionnaires, delivered in mid-July 113 unless told otherwise. */
export function inputOf(id: string, over: Partial<PrefillInput> = {}): PrefillInput {
  const q = filled.find((x) => x.id === id);
  const company = companies.get(q?.companyId ?? '');
  if (!q || !company) throw new Error(`no sample ${id}`);
  const needs = needsOf(q);
  return {
    definition,
    answers: q.answers,
    score: scoreQuestionnaire(definition, q.answers, needs.themes),
    needs,
    firm: firmOf(company, needs),
    industry: company.focus,
    notes: [],
    meetings: [],
    catalogues,
    expectations: [],
    appliedOn: q.submittedAt.slice(0, 10),
    registerCheckedOn: q.submittedAt.slice(0, 10),
    startsOn: '2024-07-22',
    today: '2024-07-15',
    calendar,
    ...over,
  };
}
