import { inject, Injectable } from '@angular/core';
import { listJobs, retryJob } from '@pilotage/contracts/admin';
import type { Output } from '@pilotage/contracts/endpoint';
import { Api } from '../../shared/http/api';

export type JobPage = Output<typeof listJobs>;
export type Job = JobPage['jobs'][number];

@Injectable({ providedIn: 'root' })
export class JobClient {
  private readonly api = inject(Api);

  list(state: Job['state']): Promise<JobPage> {
    return this.api.call(listJobs, { query: { state } });
  }

  retry(id: string): Promise<void> {
    return this.api.call(retryJob, { params: { id } });
  }
}
