import { Controller } from '@nestjs/common';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { checkSeason, lintSeason, publishCall, saveSeason, seeSeason } from '@pilotage/contracts/programme';
import { DomainError } from '@pilotage/domain/kernel';
import type { Actor } from '../../platform/http/actor';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { SeasonsService } from './seasons.service';

@Controller()
export class SeasonsController {
  constructor(private readonly seasons: SeasonsService) {}

  @Serve(seeSeason)
  see(@Input() { query }: In<typeof seeSeason>): Promise<Output<typeof seeSeason>> {
    return this.seasons.see(query.year);
  }

  @Serve(lintSeason)
  findings(@Input() { params }: In<typeof lintSeason>): Promise<Output<typeof lintSeason>> {
    return this.seasons.findings(params.year);
  }

  @Serve(checkSeason)
  check(@Input() { body }: In<typeof checkSeason>): Promise<Output<typeof checkSeason>> {
    return this.seasons.check(body);
  }

  @Serve(saveSeason)
  save(
    @Input() { params, body, revision }: In<typeof saveSeason>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof saveSeason>> {
    if (params.year !== body.year) throw new DomainError('INPUT_INVALID', undefined, 'year');
    return this.seasons.save(body, revision, actor);
  }

  @Serve(publishCall)
  publish(@Input() { body }: In<typeof publishCall>, @Acting() actor: Actor): Promise<Output<typeof publishCall>> {
    return this.seasons.publish(body, actor);
  }
}
