import { Controller } from '@nestjs/common';
import { fileObjection, seeAllianceReview } from '@pilotage/contracts/alliance-review';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import {
  answerInvitation,
  declareInterests,
  listAwards,
  listMyMeetings,
  seeMyMeeting,
  seeMyResult,
  signSummary,
} from '@pilotage/contracts/panel';
import {
  askPanelQuestion,
  saveMySheet,
  seeMySheet,
  seePanelFile,
  submitMySheet,
} from '@pilotage/contracts/panel-sheet';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/request';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { MyReviewService } from './my-review.service';
import { ObjectionService } from './objection.service';
import { PanelService } from './panel.service';
import { ReleaseService } from './release.service';
import { SheetService } from './sheet.service';

@Controller()
export class PanelController {
  constructor(
    private readonly panel: PanelService,
    private readonly sheets: SheetService,
    private readonly releases: ReleaseService,
    private readonly reviews: MyReviewService,
    private readonly objections: ObjectionService,
  ) {}

  @Serve(listMyMeetings)
  list(@Acting() actor: Actor): Promise<Output<typeof listMyMeetings>> {
    return this.panel.list(actor);
  }

  @Serve(seeMyMeeting)
  see(@Input() { params }: In<typeof seeMyMeeting>, @Acting() actor: Actor): Promise<Output<typeof seeMyMeeting>> {
    return this.panel.see(params.no, actor);
  }

  @Serve(answerInvitation)
  answer(
    @Input() { params, body }: In<typeof answerInvitation>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof answerInvitation>> {
    return this.panel.answer(params.no, body.come, actor);
  }

  @Serve(declareInterests)
  declare(
    @Input() { params, body }: In<typeof declareInterests>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof declareInterests>> {
    return this.panel.declare(params.no, body.answers, actor);
  }

  @Serve(seeMySheet)
  sheet(@Input() { params }: In<typeof seeMySheet>, @Acting() actor: Actor): Promise<Output<typeof seeMySheet>> {
    return this.sheets.see(params.no, params.proposal, actor);
  }

  @Serve(seePanelFile)
  file(@Input() { params }: In<typeof seePanelFile>, @Acting() actor: Actor): Promise<FileAnswer> {
    return this.sheets.file(params.no, params.proposal, params.file, actor);
  }

  @Serve(saveMySheet)
  save(
    @Input() { params, body, revision }: In<typeof saveMySheet>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof saveMySheet>> {
    return this.sheets.save(params.no, params.proposal, revision, body.scores, actor);
  }

  @Serve(submitMySheet)
  submit(
    @Input() { params, revision }: In<typeof submitMySheet>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof submitMySheet>> {
    return this.sheets.submit(params.no, params.proposal, revision, actor);
  }

  @Serve(askPanelQuestion)
  ask(
    @Input() { params, body }: In<typeof askPanelQuestion>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof askPanelQuestion>> {
    return this.sheets.ask(params.no, params.proposal, body, actor);
  }

  @Serve(seeMyResult)
  result(@Input() { params }: In<typeof seeMyResult>, @Acting() actor: Actor): Promise<Output<typeof seeMyResult>> {
    return this.panel.result(params.no, actor);
  }

  @Serve(signSummary)
  sign(@Input() { params, body }: In<typeof signSummary>, @Acting() actor: Actor): Promise<Output<typeof signSummary>> {
    return this.panel.sign(params.no, body.hash, actor);
  }

  @Serve(seeAllianceReview)
  review(
    @Input() { params }: In<typeof seeAllianceReview>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof seeAllianceReview>> {
    return this.reviews.see(params.id, actor);
  }

  @Serve(fileObjection)
  async object(
    @Input() { params, body }: In<typeof fileObjection>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof fileObjection>> {
    await this.objections.file(params.id, body.text, actor);
    return this.reviews.see(params.id, actor);
  }

  @Serve(listAwards)
  awards(@Input() { params }: In<typeof listAwards>): Promise<Output<typeof listAwards>> {
    return this.releases.awards(params.year);
  }
}
