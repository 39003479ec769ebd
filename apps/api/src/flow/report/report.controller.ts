import { Controller } from '@nestjs/common';
import {
  approveReport,
  listReferralResources,
  listReviews,
  openReport,
  previewReport,
  returnReport,
  saveReport,
  seeReport,
  seeReportChanges,
  seeReview,
  submitReport,
} from '@pilotage/contracts/report';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/request';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { PreviewService } from './preview.service';
import { ReportService } from './report.service';
import { ReviewService } from './review.service';

@Controller()
export class ReportController {
  constructor(
    private readonly reports: ReportService,
    private readonly reviews: ReviewService,
    private readonly previews: PreviewService,
  ) {}

  @Serve(openReport)
  open(@Input() { params }: In<typeof openReport>, @Acting() actor: Actor): Promise<Output<typeof openReport>> {
    return this.reports.open(params.no, actor);
  }

  @Serve(seeReport)
  see(@Input() { params }: In<typeof seeReport>, @Acting() actor: Actor): Promise<Output<typeof seeReport>> {
    return this.reports.see(params.no, actor);
  }

  @Serve(seeReportChanges)
  changes(
    @Input() { params }: In<typeof seeReportChanges>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof seeReportChanges>> {
    return this.reports.changes(params.no, actor);
  }

  @Serve(saveReport)
  save(
    @Input() { params, body, revision }: In<typeof saveReport>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof saveReport>> {
    return this.reports.save(params.no, revision, body.content, actor);
  }

  @Serve(previewReport)
  preview(@Input() { params }: In<typeof previewReport>, @Acting() actor: Actor): Promise<FileAnswer> {
    return this.previews.preview(params.no, actor);
  }

  @Serve(submitReport)
  submit(@Input() { params }: In<typeof submitReport>, @Acting() actor: Actor): Promise<Output<typeof submitReport>> {
    return this.reports.submit(params.no, actor);
  }

  @Serve(listReferralResources)
  resources(): Promise<Output<typeof listReferralResources>> {
    return this.reports.resources();
  }

  @Serve(listReviews)
  reviewsDue(@Acting() actor: Actor): Promise<Output<typeof listReviews>> {
    return this.reviews.list(actor);
  }

  @Serve(seeReview)
  review(@Input() { params }: In<typeof seeReview>): Promise<Output<typeof seeReview>> {
    return this.reviews.see(params.no);
  }

  @Serve(approveReport)
  approve(
    @Input() { params }: In<typeof approveReport>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof approveReport>> {
    return this.reviews.approve(params.no, actor);
  }

  @Serve(returnReport)
  return(
    @Input() { params, body }: In<typeof returnReport>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof returnReport>> {
    return this.reviews.return(params.no, body, actor);
  }
}
