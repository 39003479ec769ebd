import { inject, Injectable } from '@angular/core';
import {
  addAttachment,
  listAttachments,
  removeAttachment,
  seeAttachment,
  seeThumbnail,
} from '@pilotage/contracts/attachments';
import { pathOf, type Output } from '@pilotage/contracts/endpoint';
import type { AttachmentKind } from '@pilotage/domain/interview';
import { Api, type FileAnswer } from '../http/api';

export type AttachmentList = Output<typeof listAttachments>;
export type Attachment = AttachmentList['attachments'][number];

@Injectable({ providedIn: 'root' })
export class AttachmentsClient {
  private readonly api = inject(Api);

  list(no: string): Promise<AttachmentList> {
    return this.api.call(listAttachments, { params: { no } });
  }

  add(no: string, interview: string, kind: AttachmentKind, file: File): Promise<AttachmentList> {
    return this.api.call(addAttachment, { params: { no }, query: { kind, interview }, file });
  }

  file(no: string, attachment: string): Promise<FileAnswer> {
    return this.api.call(seeAttachment, { params: { no, attachment } });
  }

  remove(no: string, attachment: string): Promise<AttachmentList> {
    return this.api.call(removeAttachment, { params: { no, attachment } });
  }

  /** Where a picture's small one lies. */
  thumbnail(no: string, attachment: string): string {
    return `/api${pathOf(seeThumbnail, { no, attachment })}`;
  }
}
