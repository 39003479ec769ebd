import { Controller } from '@nestjs/common';
import {
  askAllianceChange,
  decideAllianceChange,
  decideAward,
  fileCheckpoint,
  fileClaim,
  noteVisit,
  payInstalment,
  reviewClaim,
  seeClaimFile,
  seeDeskAward,
  seeDeskClaimFile,
  seeMyAward,
  signAllianceContract,
  takeClaimBack,
} from '@pilotage/contracts/award';
import type { AwardView } from '@pilotage/contracts/award-views';
import type { Input as In } from '@pilotage/contracts/endpoint';
import type { Incoming } from '../../platform/files/received';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/request';
import { Acting, Input, Serve, StreamedFile } from '../../platform/http/serve';
import { AwardService } from './award.service';
import { ClaimsService } from './claims.service';

@Controller()
export class AwardController {
  constructor(
    private readonly awards: AwardService,
    private readonly claims: ClaimsService,
  ) {}

  @Serve(seeMyAward)
  mine(@Input() { params }: In<typeof seeMyAward>, @Acting() actor: Actor): Promise<AwardView> {
    return this.claims.see(params.id, actor);
  }

  @Serve(fileClaim)
  file(
    @Input() { params, query }: In<typeof fileClaim>,
    @StreamedFile() file: Incoming,
    @Acting() actor: Actor,
  ): Promise<AwardView> {
    return this.claims.file(params.id, query, file, actor);
  }

  @Serve(takeClaimBack)
  takeBack(@Input() { params }: In<typeof takeClaimBack>, @Acting() actor: Actor): Promise<AwardView> {
    return this.claims.takeBack(params.id, params.claim, actor);
  }

  @Serve(seeClaimFile)
  async evidence(@Input() { params }: In<typeof seeClaimFile>, @Acting() actor: Actor): Promise<FileAnswer> {
    return this.claims.evidence(await this.claims.own(params.id, actor), params.claim);
  }

  @Serve(fileCheckpoint)
  checkpoint(@Input() { params, body }: In<typeof fileCheckpoint>, @Acting() actor: Actor): Promise<AwardView> {
    return this.claims.checkpoint(params.id, body.which, actor);
  }

  @Serve(askAllianceChange)
  ask(@Input() { params, body }: In<typeof askAllianceChange>, @Acting() actor: Actor): Promise<AwardView> {
    return this.claims.ask(params.id, body, actor);
  }

  @Serve(seeDeskAward)
  see(@Input() { params }: In<typeof seeDeskAward>): Promise<AwardView> {
    return this.awards.see(params.no);
  }

  @Serve(seeDeskClaimFile)
  async deskEvidence(@Input() { params }: In<typeof seeDeskClaimFile>): Promise<FileAnswer> {
    return this.claims.evidence(await this.awards.found(params.no), params.claim);
  }

  @Serve(signAllianceContract)
  sign(@Input() { params, body }: In<typeof signAllianceContract>, @Acting() actor: Actor): Promise<AwardView> {
    return this.awards.sign(params.no, body, actor);
  }

  @Serve(payInstalment)
  pay(@Input() { params, body }: In<typeof payInstalment>, @Acting() actor: Actor): Promise<AwardView> {
    return this.awards.pay(params.no, body, actor);
  }

  @Serve(reviewClaim)
  async review(
    @Input() { params, body, revision }: In<typeof reviewClaim>,
    @Acting() actor: Actor,
  ): Promise<AwardView> {
    await this.claims.review(await this.awards.found(params.no), params.claim, revision, body, actor);
    return this.awards.see(params.no);
  }

  @Serve(noteVisit)
  visit(@Input() { params, body }: In<typeof noteVisit>, @Acting() actor: Actor): Promise<AwardView> {
    return this.awards.visit(params.no, body, actor);
  }

  @Serve(decideAward)
  decide(@Input() { params, body }: In<typeof decideAward>, @Acting() actor: Actor): Promise<AwardView> {
    return this.awards.decide(params.no, body, actor);
  }

  @Serve(decideAllianceChange)
  async decideChange(
    @Input() { params, body }: In<typeof decideAllianceChange>,
    @Acting() actor: Actor,
  ): Promise<AwardView> {
    await this.claims.decideChange(await this.awards.found(params.no), params.change, body, actor);
    return this.awards.see(params.no);
  }
}
