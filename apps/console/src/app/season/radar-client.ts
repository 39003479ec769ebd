import { inject, Injectable } from '@angular/core';
import { exportRadar, seeRadar, type RadarView } from '@pilotage/contracts/radar';
import { Api, type FileAnswer } from '../shared/http/api';

export type { RadarView };

@Injectable({ providedIn: 'root' })
export class RadarClient {
  private readonly api = inject(Api);

  see(year: number | null): Promise<RadarView> {
    return this.api.call(seeRadar, { query: year === null ? {} : { year } });
  }

  export(year: number | null): Promise<FileAnswer> {
    return this.api.call(exportRadar, { query: year === null ? {} : { year } });
  }
}
