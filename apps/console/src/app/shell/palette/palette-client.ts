import { inject, Injectable } from '@angular/core';
import { listMyCases } from '@pilotage/contracts/consult';
import { listConsultants, seeQueue } from '@pilotage/contracts/desk';
import { listReviews } from '@pilotage/contracts/report';
import { Api } from '../../shared/http/api';

/** A case by its number, with the firm that it is about. */
export interface FoundCase {
  readonly no: string;
  readonly firm: string;
  readonly ubn: string;
}

export interface FoundConsultant {
  readonly code: string;
  readonly name: string;
}

/** What the palette looks for; each list is the one that the role's own screens show. */
@Injectable({ providedIn: 'root' })
export class PaletteClient {
  private readonly api = inject(Api);

  async cases(q: string, limit: number): Promise<readonly FoundCase[]> {
    return (await this.api.call(seeQueue, { query: { q, limit } })).rows;
  }

  async consultants(): Promise<readonly FoundConsultant[]> {
    return (await this.api.call(listConsultants)).consultants;
  }

  async myCases(): Promise<readonly FoundCase[]> {
    return (await this.api.call(listMyCases)).cases.map(({ no, firm }) => ({ no, firm, ubn: '' }));
  }

  async reviews(): Promise<readonly FoundCase[]> {
    return (await this.api.call(listReviews)).reports.map(({ no, firm }) => ({ no, firm, ubn: '' }));
  }
}
