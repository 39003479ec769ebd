import { Controller } from '@nestjs/common';
import { listAlliancePapers, printAlliancePaper, seeAlliancePaper } from '@pilotage/contracts/alliance-papers';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/request';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { Proposals } from '../proposals.store';
import { PrintService } from './print.service';

@Controller()
export class PrintController {
  constructor(
    private readonly printing: PrintService,
    private readonly proposals: Proposals,
  ) {}

  @Serve(listAlliancePapers)
  async list(
    @Input() { params }: In<typeof listAlliancePapers>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof listAlliancePapers>> {
    return this.printing.list(await this.proposals.ofFirm(params.id, actor.firmId));
  }

  @Serve(printAlliancePaper)
  async print(
    @Input() { params, body }: In<typeof printAlliancePaper>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof printAlliancePaper>> {
    return this.printing.print(await this.proposals.ofFirm(params.id, actor.firmId), body.kind, actor);
  }

  @Serve(seeAlliancePaper)
  async file(@Input() { params }: In<typeof seeAlliancePaper>, @Acting() actor: Actor): Promise<FileAnswer> {
    return this.printing.read(await this.proposals.ofFirm(params.id, actor.firmId), params.paper);
  }
}
