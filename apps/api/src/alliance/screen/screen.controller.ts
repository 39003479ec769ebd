import { Controller } from '@nestjs/common';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { exportAlliances } from '@pilotage/contracts/lists';
import {
  listDeskAlliances,
  logPhoneCall,
  recordPapers,
  saveQualification,
  seeDeskAlliance,
  seeDeskAllianceFile,
  settleAllianceQuestion,
  signQualification,
} from '@pilotage/contracts/qualification';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/request';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { AllianceList } from './alliance-list';
import { PapersService } from './papers.service';
import { QualificationService } from './qualification.service';
import { ScreenView } from './screen-view';

@Controller()
export class ScreenController {
  constructor(
    private readonly view: ScreenView,
    private readonly papers: PapersService,
    private readonly qualification: QualificationService,
    private readonly lists: AllianceList,
  ) {}

  @Serve(listDeskAlliances)
  list(@Input() { query }: In<typeof listDeskAlliances>): Promise<Output<typeof listDeskAlliances>> {
    return this.view.list(query.year ?? null);
  }

  @Serve(exportAlliances)
  export(@Input() { query }: In<typeof exportAlliances>, @Acting() actor: Actor): Promise<FileAnswer> {
    return this.lists.export(query, actor);
  }

  @Serve(seeDeskAlliance)
  see(
    @Input() { params }: In<typeof seeDeskAlliance>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof seeDeskAlliance>> {
    return this.view.see(params.no, actor);
  }

  @Serve(seeDeskAllianceFile)
  file(@Input() { params }: In<typeof seeDeskAllianceFile>, @Acting() actor: Actor): Promise<FileAnswer> {
    return this.view.file(params.no, params.file, actor);
  }

  @Serve(recordPapers)
  receive(
    @Input() { params, body }: In<typeof recordPapers>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof recordPapers>> {
    return this.papers.receive(params.no, body, actor);
  }

  @Serve(saveQualification)
  async save(
    @Input() { params, body, revision }: In<typeof saveQualification>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof saveQualification>> {
    await this.qualification.save(params.no, revision, body, actor);
    return this.view.see(params.no, actor);
  }

  @Serve(signQualification)
  async sign(
    @Input() { params, revision }: In<typeof signQualification>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof signQualification>> {
    await this.qualification.sign(params.no, revision, actor);
    return this.view.see(params.no, actor);
  }

  @Serve(settleAllianceQuestion)
  async settle(
    @Input() { params, body }: In<typeof settleAllianceQuestion>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof settleAllianceQuestion>> {
    await this.qualification.settle(params.no, body, actor);
    return this.view.see(params.no, actor);
  }

  @Serve(logPhoneCall)
  async call(
    @Input() { params, body }: In<typeof logPhoneCall>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof logPhoneCall>> {
    await this.papers.logCall(params.no, body, actor);
    return this.view.see(params.no, actor);
  }
}
