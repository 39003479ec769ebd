import { Controller, Req } from '@nestjs/common';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { downloadByLink, downloadMyReport, resendDelivery, revokeLinks, verifyReport } from '@pilotage/contracts/my';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer, Request } from '../../platform/http/request';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { DeliverService } from './deliver.service';

@Controller()
export class DeliverController {
  constructor(private readonly delivering: DeliverService) {}

  @Serve(downloadMyReport)
  download(@Input() { params }: In<typeof downloadMyReport>, @Acting() actor: Actor): Promise<FileAnswer> {
    return this.delivering.download(params.no, actor);
  }

  @Serve(downloadByLink)
  byLink(@Input() { params }: In<typeof downloadByLink>, @Req() request: Request): Promise<FileAnswer> {
    return this.delivering.downloadByLink(params.token, request.ip);
  }

  @Serve(verifyReport)
  verify(@Input() { params }: In<typeof verifyReport>): Promise<Output<typeof verifyReport>> {
    return this.delivering.verify(params.code);
  }

  @Serve(revokeLinks)
  revoke(@Input() { params }: In<typeof revokeLinks>, @Acting() actor: Actor): Promise<Output<typeof revokeLinks>> {
    return this.delivering.revoke(params.no, actor);
  }

  @Serve(resendDelivery)
  resend(@Input() { params }: In<typeof resendDelivery>, @Acting() actor: Actor): Promise<void> {
    return this.delivering.resend(params.no, actor);
  }
}
