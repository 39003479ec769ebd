import { inject, Injectable, signal } from '@angular/core';
import { Conflict } from '../../../shared/http/refused';
import {
  AllianceClient,
  type DeskAlliance,
  type Envelope,
  type PhoneCall,
  type QualificationChecks,
} from '../alliance-client';

/** One proposal of the office, and what is done to it; each act answers with the whole of it as it stands. */
@Injectable()
export class AllianceStore {
  private readonly client = inject(AllianceClient);
  private no = '';
  readonly alliance = signal<DeskAlliance | null>(null);
  readonly trouble = signal<unknown>(null);
  readonly busy = signal(false);
  /** Somebody else has written the sheet meanwhile. */
  readonly overtakenBy = signal<string | null>(null);

  async load(no: string): Promise<void> {
    this.no = no;
    this.trouble.set(null);
    try {
      this.alliance.set(await this.client.see(no));
    } catch (error) {
      this.trouble.set(error);
    }
  }

  receive(envelope: Envelope): Promise<boolean> {
    return this.act(async () => {
      await this.client.receive(this.no, envelope);
      return this.client.see(this.no);
    });
  }

  save(checks: QualificationChecks, opinion: string | null): Promise<boolean> {
    return this.act(() => this.client.save(this.no, this.revision(), checks, opinion));
  }

  sign(): Promise<boolean> {
    return this.act(() => this.client.sign(this.no, this.revision()));
  }

  settle(code: string, subject: string, reason: string): Promise<boolean> {
    return this.act(() => this.client.settle(this.no, code, subject, reason));
  }

  logCall(call: PhoneCall): Promise<boolean> {
    return this.act(() => this.client.logCall(this.no, call));
  }

  file(file: string) {
    return this.client.file(this.no, file);
  }

  private revision(): number {
    return this.alliance()?.qualification.revision ?? 0;
  }

  private async act(what: () => Promise<DeskAlliance>): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    this.trouble.set(null);
    this.overtakenBy.set(null);
    try {
      this.alliance.set(await what());
      return true;
    } catch (error) {
      if (error instanceof Conflict) {
        await this.load(this.no);
        this.overtakenBy.set(this.alliance()?.qualification.savedBy ?? '');
      } else this.trouble.set(error);
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
