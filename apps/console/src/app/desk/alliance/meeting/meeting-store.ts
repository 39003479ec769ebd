import { inject, Injectable, signal } from '@angular/core';
import { MeetingClient, type DeskMeeting, type Letters } from '../meeting-client';

/** One meeting of the office; each act answers with the whole of it as it stands. */
@Injectable()
export class MeetingStore {
  private readonly client = inject(MeetingClient);
  readonly meeting = signal<DeskMeeting | null>(null);
  readonly letters = signal<Letters | null>(null);
  readonly trouble = signal<unknown>(null);
  readonly busy = signal(false);
  no = '';

  async load(no: string): Promise<void> {
    this.no = no;
    this.trouble.set(null);
    try {
      this.take(await this.client.see(no));
    } catch (error) {
      this.trouble.set(error);
    }
  }

  /** Asks again without a word while a meeting goes on. */
  async refresh(): Promise<void> {
    const { no } = this;
    if (this.busy() || this.meeting()?.status === 'RELEASED') return;
    const seen = await this.client.see(no).catch(() => null);
    if (seen && seen.no === this.no && !this.busy()) this.take(seen);
  }

  async act(what: (client: MeetingClient, no: string) => Promise<DeskMeeting>): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    this.trouble.set(null);
    try {
      this.take(await what(this.client, this.no));
      return true;
    } catch (error) {
      this.trouble.set(error);
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  private take(meeting: DeskMeeting): void {
    const before = this.meeting();
    this.meeting.set(meeting);
    const frozen = meeting.result !== null || meeting.status === 'RELEASED';
    if (!frozen) return this.letters.set(null);
    const changed = before?.result?.hash !== meeting.result?.hash || before?.status !== meeting.status;
    if (changed || this.letters() === null) void this.readLetters();
  }

  private async readLetters(): Promise<void> {
    this.letters.set(await this.client.letters(this.no).catch(() => null));
  }
}
