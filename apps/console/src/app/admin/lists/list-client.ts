import { inject, Injectable } from '@angular/core';
import type { Output } from '@pilotage/contracts/endpoint';
import {
  exportAlliances,
  exportCases,
  exportConsultants,
  exportSurveys,
  importConsultantList,
  tryConsultantList,
  type ConsultantTrial,
} from '@pilotage/contracts/lists';
import { seeSeason } from '@pilotage/contracts/programme';
import type { Locale } from '@pilotage/domain/kernel';
import { Api, type FileAnswer } from '../../shared/http/api';

export type { ConsultantTrial };
export type TrialRow = ConsultantTrial['rows'][number];
export const listNames = ['consultants', 'cases', 'surveys', 'alliances'] as const;
export const listFormats = ['xlsx', 'csv'] as const;
export type ListFormat = (typeof listFormats)[number];
export type ListName = (typeof listNames)[number];

@Injectable({ providedIn: 'root' })
export class ListClient {
  private readonly api = inject(Api);

  async years(): Promise<readonly number[]> {
    return (await this.api.call(seeSeason)).years;
  }

  take(list: ListName, format: ListFormat, locale: Locale, year: number | null): Promise<FileAnswer> {
    if (list === 'consultants') return this.api.call(exportConsultants, { query: { locale, format } });
    const query = { locale, format, ...(year === null ? {} : { year }) };
    const endpoint = { cases: exportCases, surveys: exportSurveys, alliances: exportAlliances }[list];
    return this.api.call(endpoint, { query });
  }

  try(content: string): Promise<ConsultantTrial> {
    return this.api.call(tryConsultantList, { body: { content } });
  }

  import(content: string): Promise<Output<typeof importConsultantList>> {
    return this.api.call(importConsultantList, { body: { content } });
  }
}
