import { Controller, Req, Res } from '@nestjs/common';
import {
  checkDraft,
  discardDraft,
  listMyDrafts,
  saveDraft,
  seeDraft,
  seeDraftFile,
  startDraft,
  submitDraft,
  uploadDraftFile,
} from '@pilotage/contracts/apply';
import { resumeDraft } from '@pilotage/contracts/people';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { Clock } from '../../platform/clock/clock';
import { Config } from '../../platform/config/config';
import { Database } from '../../platform/database/database';
import type { Upload } from '../../platform/files/files';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer, Reply, Request } from '../../platform/http/request';
import { Acting, Input, Serve, UploadedFile } from '../../platform/http/serve';
import { Links } from '../../platform/links/links';
import { Cases, type CaseRecord } from '../cases.store';
import { ApplyService } from './apply.service';
import { DRAFT_COOKIE, DraftAccess } from './draft-access';
import { PapersService } from './papers.service';
import { SubmitService } from './submit.service';

@Controller()
export class ApplyController {
  constructor(
    private readonly applying: ApplyService,
    private readonly submitting: SubmitService,
    private readonly papers: PapersService,
    private readonly access: DraftAccess,
    private readonly cases: Cases,
    private readonly links: Links,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @Serve(startDraft)
  async start(
    @Input() { body }: In<typeof startDraft>,
    @Acting() actor: Actor | null,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Output<typeof startDraft>> {
    const { draft, token } = await this.applying.start(body, actor, request.ip);
    if (token) this.remember(reply, token);
    return draft;
  }

  @Serve(listMyDrafts)
  list(@Acting() actor: Actor): Promise<Output<typeof listMyDrafts>> {
    return this.applying.list(actor);
  }

  @Serve(seeDraft)
  async see(
    @Input() { params }: In<typeof seeDraft>,
    @Acting() actor: Actor | null,
    @Req() request: Request,
  ): Promise<Output<typeof seeDraft>> {
    return this.applying.view(await this.open(params.id, actor, request));
  }

  @Serve(saveDraft)
  async save(
    @Input() { params, body, revision }: In<typeof saveDraft>,
    @Acting() actor: Actor | null,
    @Req() request: Request,
  ): Promise<Output<typeof saveDraft>> {
    return this.applying.save(await this.open(params.id, actor, request), revision, body);
  }

  @Serve(uploadDraftFile)
  async upload(
    @Input() { params, query }: In<typeof uploadDraftFile>,
    @UploadedFile() file: Upload,
    @Acting() actor: Actor | null,
    @Req() request: Request,
  ): Promise<Output<typeof uploadDraftFile>> {
    return this.papers.add(await this.open(params.id, actor, request), file, query.purpose, actor);
  }

  @Serve(seeDraftFile)
  async paper(
    @Input() { params }: In<typeof seeDraftFile>,
    @Acting() actor: Actor | null,
    @Req() request: Request,
  ): Promise<FileAnswer> {
    return this.papers.read(await this.open(params.id, actor, request), params.file, actor);
  }

  @Serve(checkDraft)
  async check(
    @Input() { params }: In<typeof checkDraft>,
    @Acting() actor: Actor | null,
    @Req() request: Request,
  ): Promise<Output<typeof checkDraft>> {
    return this.applying.check(await this.open(params.id, actor, request));
  }

  @Serve(submitDraft)
  async submit(
    @Input() { params }: In<typeof submitDraft>,
    @Acting() actor: Actor | null,
    @Req() request: Request,
  ): Promise<Output<typeof submitDraft>> {
    return this.submitting.submit(await this.open(params.id, actor, request), actor);
  }

  @Serve(discardDraft)
  async discard(
    @Input() { params }: In<typeof discardDraft>,
    @Acting() actor: Actor | null,
    @Req() request: Request,
  ): Promise<void> {
    await this.applying.discard(await this.open(params.id, actor, request), actor);
  }

  @Serve(resumeDraft)
  async resume(
    @Input() { params }: In<typeof resumeDraft>,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Output<typeof resumeDraft>> {
    const link = await this.database.transact(await this.clock.now(), (unit) =>
      this.links.spend(unit, params.token, 'RESUME_DRAFT'),
    );
    this.remember(reply, params.token);
    return { draft: link.diagnosisId ?? '' };
  }

  private async open(id: string, actor: Actor | null, request: Request): Promise<CaseRecord> {
    return this.access.require(await this.cases.find({ id }), actor, request.cookies[DRAFT_COOKIE]);
  }

  private remember(reply: Reply, token: string): void {
    void reply.setCookie(DRAFT_COOKIE, token, {
      path: '/api',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.config.env.SECURE_COOKIES,
      maxAge: 180 * 86_400,
    });
  }
}
