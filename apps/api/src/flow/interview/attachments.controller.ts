import { Controller } from '@nestjs/common';
import {
  addAttachment,
  listAttachments,
  removeAttachment,
  seeAttachment,
  seeThumbnail,
} from '@pilotage/contracts/attachments';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import type { Upload } from '../../platform/files/files';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/request';
import { Acting, Input, Serve, UploadedFile } from '../../platform/http/serve';
import { AttachmentsService } from './attachments.service';

@Controller()
export class AttachmentsController {
  constructor(private readonly attachments: AttachmentsService) {}

  @Serve(listAttachments)
  list(
    @Input() { params }: In<typeof listAttachments>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof listAttachments>> {
    return this.attachments.list(params.no, actor);
  }

  @Serve(addAttachment)
  add(
    @Input() { params, query }: In<typeof addAttachment>,
    @UploadedFile() file: Upload,
    @Acting() actor: Actor,
  ): Promise<Output<typeof addAttachment>> {
    return this.attachments.add(params.no, query, file, actor);
  }

  @Serve(seeAttachment)
  see(@Input() { params }: In<typeof seeAttachment>, @Acting() actor: Actor): Promise<FileAnswer> {
    return this.attachments.read(params.no, params.attachment, 'file', actor);
  }

  @Serve(seeThumbnail)
  thumbnail(@Input() { params }: In<typeof seeThumbnail>, @Acting() actor: Actor): Promise<FileAnswer> {
    return this.attachments.read(params.no, params.attachment, 'thumbnail', actor);
  }

  @Serve(removeAttachment)
  remove(
    @Input() { params }: In<typeof removeAttachment>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof removeAttachment>> {
    return this.attachments.remove(params.no, params.attachment, actor);
  }
}
