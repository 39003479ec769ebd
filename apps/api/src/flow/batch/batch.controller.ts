import { Controller } from '@nestjs/common';
import {
  commitBatch,
  discardBatch,
  listBatches,
  reviseBatch,
  seeBatch,
  startBatch,
  stopVersion,
} from '@pilotage/contracts/batch';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import type { Actor } from '../../platform/http/actor';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { BatchService } from './batch.service';
import { BatchViews } from './batch-view';
import { CommitService } from './commit.service';

@Controller()
export class BatchController {
  constructor(
    private readonly batches: BatchService,
    private readonly commits: CommitService,
    private readonly views: BatchViews,
  ) {}

  @Serve(startBatch)
  start(@Input() { body }: In<typeof startBatch>, @Acting() actor: Actor): Promise<Output<typeof startBatch>> {
    return this.batches.start(body, actor);
  }

  @Serve(listBatches)
  list(@Input() { query }: In<typeof listBatches>): Promise<Output<typeof listBatches>> {
    return this.views.list(query.limit);
  }

  @Serve(seeBatch)
  see(@Input() { params, query }: In<typeof seeBatch>): Promise<Output<typeof seeBatch>> {
    return this.views.see(params.id, query.version ?? null, query.against ?? null);
  }

  @Serve(reviseBatch)
  revise(
    @Input() { params, body }: In<typeof reviseBatch>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof reviseBatch>> {
    return this.batches.revise(params.id, body, actor);
  }

  @Serve(stopVersion)
  stop(@Input() { params }: In<typeof stopVersion>): Promise<void> {
    return this.batches.stop(params.id, params.version);
  }

  @Serve(commitBatch)
  commit(
    @Input() { params, body }: In<typeof commitBatch>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof commitBatch>> {
    return this.commits.commit(params.id, body, actor);
  }

  @Serve(discardBatch)
  discard(@Input() { params, body }: In<typeof discardBatch>, @Acting() actor: Actor): Promise<void> {
    return this.batches.discard(params.id, body.reason, actor);
  }
}
