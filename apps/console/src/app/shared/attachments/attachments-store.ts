import { inject, Injectable, signal } from '@angular/core';
import type { AttachmentKind } from '@pilotage/domain/interview';
import type { FileAnswer } from '../http/api';
import { AttachmentsClient, type AttachmentList } from './attachments-client';

/** The files of one case's interviews. */
@Injectable()
export class AttachmentsStore {
  private readonly client = inject(AttachmentsClient);
  private no = '';
  readonly list = signal<AttachmentList | null>(null);
  readonly trouble = signal<unknown>(null);
  /** Why the last act was refused. */
  readonly refused = signal<unknown>(null);
  readonly busy = signal(false);

  async load(no: string): Promise<void> {
    if (this.no !== no) this.list.set(null);
    this.no = no;
    this.trouble.set(null);
    try {
      const found = await this.client.list(no);
      if (this.no === no) this.list.set(found);
    } catch (error) {
      if (this.no === no) this.trouble.set(error);
    }
  }

  add(interview: string, kind: AttachmentKind, file: File): Promise<boolean> {
    return this.act(async (no) => this.list.set(await this.client.add(no, interview, kind, file)));
  }

  remove(id: string): Promise<boolean> {
    return this.act(async (no) => this.list.set(await this.client.remove(no, id)));
  }

  async file(id: string): Promise<FileAnswer | null> {
    let found: FileAnswer | null = null;
    await this.act(async (no) => {
      found = await this.client.file(no, id);
    });
    return found;
  }

  thumbnail(id: string): string {
    return this.client.thumbnail(this.no, id);
  }

  private async act(what: (no: string) => Promise<void>): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    this.refused.set(null);
    try {
      await what(this.no);
      return true;
    } catch (error) {
      this.refused.set(error);
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
