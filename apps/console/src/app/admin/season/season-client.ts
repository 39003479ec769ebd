import { inject, Injectable } from '@angular/core';
import type { Output } from '@pilotage/contracts/endpoint';
import { checkSeason, publishCall, saveSeason, seeSeason, type SeasonView } from '@pilotage/contracts/programme';
import { Api } from '../../shared/http/api';

export type { SeasonView };
export type Settings = SeasonView['settings'];
export type CallSettings = Settings['calls'][number];
export type Target = Settings['targets'][number];
export type Finding = SeasonView['findings'][number];
export type PublishedCall = SeasonView['calls'][number];

@Injectable({ providedIn: 'root' })
export class SeasonClient {
  private readonly api = inject(Api);

  see(year: number | null): Promise<SeasonView> {
    return this.api.call(seeSeason, { query: year === null ? {} : { year } });
  }

  check(settings: Settings): Promise<Output<typeof checkSeason>> {
    return this.api.call(checkSeason, { body: settings });
  }

  save(settings: Settings, revision: number): Promise<Output<typeof saveSeason>> {
    return this.api.call(saveSeason, { params: { year: settings.year }, body: settings, revision });
  }

  async publish(year: number, call: Pick<PublishedCall, 'slug' | 'scheme' | 'isDemo'>): Promise<void> {
    await this.api.call(publishCall, { body: { year, ...call } });
  }
}
