import { Controller } from '@nestjs/common';
import {
  addAllianceMember,
  discardAlliance,
  inviteAllianceMember,
  listMyAlliances,
  recallAlliance,
  removeAllianceMember,
  saveAlliance,
  saveAllianceMember,
  seeAlliance,
  seeAllianceFile,
  startAlliance,
  submitAlliance,
  uploadAllianceFile,
  withdrawAlliance,
} from '@pilotage/contracts/alliance';
import type { Alliance } from '@pilotage/contracts/alliance-views';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import type { Incoming } from '../../platform/files/received';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/request';
import { Acting, Input, Serve, StreamedFile } from '../../platform/http/serve';
import { Proposals, type ProposalRecord } from '../proposals.store';
import { AllianceView } from './alliance-view';
import { HandInService } from './hand-in.service';
import { ProposalFilesService } from './proposal-files.service';
import { ProposeService } from './propose.service';

@Controller()
export class ProposeController {
  constructor(
    private readonly proposing: ProposeService,
    private readonly handingIn: HandInService,
    private readonly papers: ProposalFilesService,
    private readonly views: AllianceView,
    private readonly proposals: Proposals,
  ) {}

  @Serve(listMyAlliances)
  list(@Acting() actor: Actor): Promise<Output<typeof listMyAlliances>> {
    return this.proposing.list(actor);
  }

  @Serve(startAlliance)
  start(@Input() { body }: In<typeof startAlliance>, @Acting() actor: Actor): Promise<Alliance> {
    return this.proposing.start(body.call, actor);
  }

  @Serve(seeAlliance)
  async see(@Input() { params }: In<typeof seeAlliance>, @Acting() actor: Actor): Promise<Alliance> {
    return this.views.of(await this.own(params.id, actor));
  }

  @Serve(saveAlliance)
  async save(@Input() { params, body, revision }: In<typeof saveAlliance>, @Acting() actor: Actor): Promise<Alliance> {
    return this.proposing.save(await this.own(params.id, actor), revision, body);
  }

  @Serve(discardAlliance)
  async discard(@Input() { params }: In<typeof discardAlliance>, @Acting() actor: Actor): Promise<void> {
    await this.proposing.discard(await this.own(params.id, actor), actor);
  }

  @Serve(addAllianceMember)
  async add(@Input() { params, body }: In<typeof addAllianceMember>, @Acting() actor: Actor): Promise<Alliance> {
    return this.proposing.addMember(await this.own(params.id, actor), body);
  }

  @Serve(saveAllianceMember)
  async saveMember(
    @Input() { params, body, revision }: In<typeof saveAllianceMember>,
    @Acting() actor: Actor,
  ): Promise<Alliance> {
    return this.proposing.saveMember(await this.own(params.id, actor), params.member, revision, body);
  }

  @Serve(removeAllianceMember)
  async remove(@Input() { params }: In<typeof removeAllianceMember>, @Acting() actor: Actor): Promise<Alliance> {
    return this.proposing.removeMember(await this.own(params.id, actor), params.member);
  }

  @Serve(inviteAllianceMember)
  async invite(@Input() { params, body }: In<typeof inviteAllianceMember>, @Acting() actor: Actor): Promise<Alliance> {
    return this.proposing.invite(await this.own(params.id, actor), params.member, body.email, body.locale);
  }

  @Serve(uploadAllianceFile)
  async upload(
    @Input() { params, query }: In<typeof uploadAllianceFile>,
    @StreamedFile() file: Incoming,
    @Acting() actor: Actor,
  ): Promise<Alliance> {
    return this.papers.add(await this.own(params.id, actor), query.kind, file, actor);
  }

  @Serve(seeAllianceFile)
  async file(@Input() { params }: In<typeof seeAllianceFile>, @Acting() actor: Actor): Promise<FileAnswer> {
    return this.papers.read(await this.own(params.id, actor), params.file);
  }

  @Serve(submitAlliance)
  async submit(@Input() { params }: In<typeof submitAlliance>, @Acting() actor: Actor): Promise<Alliance> {
    return this.handingIn.submit(await this.own(params.id, actor), actor);
  }

  @Serve(recallAlliance)
  async recall(@Input() { params }: In<typeof recallAlliance>, @Acting() actor: Actor): Promise<Alliance> {
    return this.handingIn.recall(await this.own(params.id, actor), actor);
  }

  @Serve(withdrawAlliance)
  async withdraw(@Input() { params, body }: In<typeof withdrawAlliance>, @Acting() actor: Actor): Promise<Alliance> {
    return this.handingIn.withdraw(await this.own(params.id, actor), body.reason, actor);
  }

  private own(id: string, actor: Actor): Promise<ProposalRecord> {
    return this.proposals.ofFirm(id, actor.firmId);
  }
}
