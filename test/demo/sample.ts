import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { matchingPolicy } from '@pilotage/domain/matching';
import { questionnaireDefinition, type QuestionnaireDefinition } from '@pilotage/domain/questionnaire';

const company = z
  .object({
    id: z.string(),
    ubn: z.string(),
    nameZh: z.string(),
    nameEn: z.string().nullish(),
    orgType: z.string(),
    responsiblePerson: z.string(),
    focus: z.enum(['IT', 'FNB_TOURISM', 'BEAUTY', 'OTHER']),
    industryCodeUnverified: z.string().nullish(),
    countyCode: z.string(),
    address: z.string(),
    foundedRoc: z.string().nullish(),
    paidInCapitalTwd: z.number(),
    avgInsuredEmployees12m: z.number(),
    exportRevenueTwd: z.record(z.string(), z.number()).default({}),
    mainProducts: z.string(),
    website: z.string(),
    contact: z.object({
      name: z.string(),
      title: z.string().nullish(),
      phone: z.string(),
      mobile: z.string().nullish(),
      email: z.string(),
    }),
  })
  .loose();
export type Company = z.infer<typeof company>;

const questionnaire = z
  .object({
    id: z.string(),
    companyId: z.string(),
    ubn: z.string(),
    submittedAt: z.string(),
    privacyNotice: z
      .object({ version: z.string(), accepted: z.boolean(), marketingOptIn: z.boolean().default(false) })
      .loose(),
    signature: z
      .object({
        signerName: z.string(),
        signerTitle: z.string().nullish(),
        signedOn: z.string().nullish(),
        scanFile: z.string().nullish(),
      })
      .loose(),
    answers: z.record(z.string(), z.union([z.number(), z.literal('NA'), z.null()])),
    needs: z.record(z.string(), z.unknown()),
  })
  .loose();
export type Questionnaire = z.infer<typeof questionnaire>;

const application = z
  .object({
    id: z.string(),
    companyId: z.string(),
    channel: z.string(),
    status: z.string(),
    submittedAt: z.string(),
    questionnaireId: z.string(),
    outcome: z.enum([
      'reached',
      'waitlisted',
      'refusedAtSubmit',
      'returned',
      'rejected',
      'held',
      'withdrawn',
      'dispatchBlocked',
    ]),
    consultantId: z.string().optional(),
    assignedBy: z.enum(['PIN', 'RANK']).optional(),
    pinReason: z.string().optional(),
    triedConsultantId: z.string().optional(),
    satisfaction: z.number().optional(),
    expectedError: z.string().optional(),
    expectedReason: z.string().optional(),
    placesLeft: z.number().optional(),
    duplicateOf: z.string().optional(),
    ubnAsTyped: z.string().optional(),
    nameAsTyped: z.string().optional(),
    pagesReceived: z.number().optional(),
    privacyAccepted: z.boolean().optional(),
    attachment: z.object({ name: z.string(), bytes: z.number() }).optional(),
    signature: z.object({ signerName: z.string().nullish(), signedOn: z.string().nullish() }).loose().nullish(),
  })
  .loose();
export type Application = z.infer<typeof application>;

const consultant = z
  .object({
    id: z.string(),
    nameZh: z.string(),
    orgType: z.string(),
    baseCounty: z.string(),
    years: z.number(),
    expertise: z.array(z.object({ tag: z.string(), level: z.number() })),
    industries: z.array(z.string()),
    markets: z.array(z.string()),
    languages: z.array(z.object({ code: z.string(), level: z.string() })),
    certificates: z.array(z.string()).default([]),
    maxActiveCases: z.number(),
    modes: z.array(z.string()),
    ndaSignedOn: z.string().nullable(),
    appointmentEndsOn: z.string().nullable(),
    declaredInterestUbns: z.array(z.string()).default([]),
    avgSatisfaction: z.number().nullable(),
    ratingCount: z.number().default(0),
    status: z.string(),
    email: z.string(),
    countiesServed: z.array(z.string()).default([]),
    leave: z.array(z.object({ from: z.string(), to: z.string(), half: z.string().nullable() })).default([]),
    external: z.object({ activeCases: z.number(), asOf: z.string() }).nullish(),
  })
  .loose();
export type SampleConsultant = z.infer<typeof consultant>;

const registerRecord = z
  .object({
    ubn: z.string(),
    name: z.string(),
    kind: z.string(),
    status: z.string(),
    paidInCapitalTwd: z.number().nullable(),
    responsiblePerson: z.string().nullable(),
    address: z.string().nullable(),
    setupDateRoc: z.string().nullish(),
  })
  .loose();

export interface Sample {
  readonly companies: ReadonlyMap<string, Company>;
  readonly consultants: readonly SampleConsultant[];
  readonly register: readonly z.infer<typeof registerRecord>[];
  readonly questionnaires: readonly Questionnaire[];
  readonly more: readonly Questionnaire[];
  readonly applications: readonly Application[];
  readonly definition: QuestionnaireDefinition;
  readonly policy: z.input<typeof matchingPolicy>;
}

/** Reads a folder in the form of the sample data; a record that does not follow it is named with its file. */
export async function readSample(folder: string): Promise<Sample> {
  const read = async <T extends z.ZodType>(name: string, schema: T): Promise<z.output<T>> => {
    const parsed = schema.safeParse(JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')));
    if (!parsed.success)
      throw new Error(
        `${name}.json: ${parsed.error.issues
          .slice(0, 3)
          .map((i) => `${i.path.join('.')} ${i.message}`)
          .join('; ')}`,
      );
    return parsed.data;
  };
  const companies = await read('companies', z.array(company));
  return {
    companies: new Map(companies.map((c) => [c.id, c])),
    consultants: await read('consultants', z.array(consultant)),
    register: await read('register', z.array(registerRecord)),
    questionnaires: await read('questionnaires', z.array(questionnaire)),
    more: await read('questionnaires-more', z.array(questionnaire)),
    applications: await read('applications', z.array(application)),
    definition: await read('questionnaire-definition', questionnaireDefinition),
    policy: (await read('matching-policy-v1', z.record(z.string(), z.unknown()))) as z.input<typeof matchingPolicy>,
  };
}

/** @throws when the sample names a company it does not hold */
export function companyOf(sample: Sample, id: string): Company {
  const found = sample.companies.get(id);
  if (!found) throw new Error(`no company ${id}`);
  return found;
}
