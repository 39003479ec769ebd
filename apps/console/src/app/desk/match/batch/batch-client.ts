import { inject, Injectable } from '@angular/core';
import {
  commitBatch,
  listBatches,
  reviseBatch,
  seeBatch,
  startBatch,
  stopVersion,
  type BatchView,
  type VersionHead,
  type WireBatchSettings,
} from '@pilotage/contracts/batch';
import type { Output } from '@pilotage/contracts/endpoint';
import { Api } from '../../../shared/http/api';

export type { BatchView, VersionHead, WireBatchSettings };
export type BatchList = Output<typeof listBatches>;

/** Batches: dry runs, versions, and the commit of one. */
@Injectable({ providedIn: 'root' })
export class BatchClient {
  private readonly api = inject(Api);

  list(): Promise<BatchList> {
    return this.api.call(listBatches, { query: { limit: 5 } });
  }

  async start(title: string): Promise<string> {
    return (await this.api.call(startBatch, { body: { title } })).batch;
  }

  see(id: string, version: number | null, against: number | null): Promise<BatchView> {
    const query = { ...(version ? { version } : {}), ...(against ? { against } : {}) };
    return this.api.call(seeBatch, { params: { id }, query });
  }

  async revise(id: string, from: number, settings: WireBatchSettings): Promise<number> {
    return (await this.api.call(reviseBatch, { params: { id }, body: { from, settings } })).version;
  }

  async stop(id: string, version: number): Promise<void> {
    await this.api.call(stopVersion, { params: { id, version } });
  }

  commit(id: string, version: number, head: number, reason: string): Promise<Output<typeof commitBatch>> {
    const body = { version, head, send: true, ...(reason ? { reason } : {}) };
    return this.api.call(commitBatch, { params: { id }, body });
  }
}
