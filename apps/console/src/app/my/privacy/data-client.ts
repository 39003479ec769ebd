import { inject, Injectable } from '@angular/core';
import { seeMyData, takeMyData, type MyDataView } from '@pilotage/contracts/my-data';
import { Api, type FileAnswer } from '../../shared/http/api';

export type { MyDataView };

@Injectable({ providedIn: 'root' })
export class DataClient {
  private readonly api = inject(Api);

  see(): Promise<MyDataView> {
    return this.api.call(seeMyData);
  }

  take(): Promise<FileAnswer> {
    return this.api.call(takeMyData);
  }
}
