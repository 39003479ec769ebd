import * as z from 'zod';
import { tagCodes } from './tags';

const option = z.object({ score: z.int().min(0).max(4), zh: z.string().min(1), en: z.string().optional() });

const item = z.object({
  id: z.string().regex(/^Q\d{2}$/),
  page: z.int(),
  dimension: z.string(),
  weight: z.number().positive(),
  tag: z.enum(tagCodes),
  allowNA: z.boolean(),
  zh: z.string().min(1),
  en: z.string().min(1),
  options: z.array(option).min(2),
});

const band = z.object({
  id: z.string(),
  zh: z.string(),
  en: z.string().optional(),
  min: z.number().optional(),
  minExclusive: z.number().optional(),
  maxInclusive: z.number(),
});

const need = z.object({
  id: z.string(),
  zh: z.string(),
  en: z.string().optional(),
  type: z.string(),
  max: z.int().optional(),
  maxLength: z.int().optional(),
  options: z.array(z.string()).optional(),
});

/**
 * The questionnaire as data with a version: the official form can replace it without code (SPEC D4).
 * Scores, bands and needs are computed from it by `scoreQuestionnaire`.
 */
export const questionnaireDefinition = z.object({
  id: z.string().min(1),
  version: z.string().min(1),
  title: z.string(),
  note: z.string().optional(),
  pages: z.array(z.object({ no: z.int(), title: z.string() })).min(1),
  dimensions: z
    .array(z.object({ id: z.string(), zh: z.string(), en: z.string(), weight: z.number().positive() }))
    .min(1),
  bands: z.array(band).min(1),
  scoring: z.object({ scaleMax: z.int().positive(), minAnsweredShare: z.number().min(0).max(1) }).loose(),
  items: z.array(item).min(1),
  profileFields: z.array(z.string()).default([]),
  needs: z.array(need).default([]),
});

export type QuestionnaireDefinition = z.infer<typeof questionnaireDefinition>;
export type QuestionnaireItem = QuestionnaireDefinition['items'][number];

/** `intl-marketing-capability@113.1`: how a filled form names the definition it was filled against. */
export function definitionKey(definition: Pick<QuestionnaireDefinition, 'id' | 'version'>): string {
  return `${definition.id}@${definition.version}`;
}
