import { inject, Injectable, signal } from '@angular/core';
import { IntakeClient, type Arrived, type KeyedDraft } from './intake-client';

export interface NewIntake {
  readonly call: string;
  readonly email: string;
  readonly arrived: Arrived;
  readonly scan: File | null;
}

/** What the desk is keying in. */
@Injectable()
export class IntakeStore {
  private readonly client = inject(IntakeClient);
  /** A draft whose scan was refused: the next attempt goes on with it. */
  private begun: string | null = null;
  readonly drafts = signal<readonly KeyedDraft[] | null>(null);
  readonly trouble = signal<unknown>(null);
  readonly busy = signal(false);

  async load(): Promise<void> {
    this.trouble.set(null);
    try {
      const all = await this.client.mine();
      this.drafts.set(all.filter((d) => d.onBehalf && (d.status === 'drafted' || d.status === 'returned')));
    } catch (error) {
      this.trouble.set(error);
    }
  }

  /** The id of the new draft, its scan uploaded; null when something stood in the way. */
  async begin(intake: NewIntake): Promise<string | null> {
    return this.act(async () => {
      this.begun ??= await this.client.begin(intake.call, intake.email, intake.arrived);
      if (intake.scan) await this.client.addScan(this.begun, intake.scan);
      return this.begun;
    });
  }

  async discard(id: string): Promise<boolean> {
    const done = await this.act(async () => {
      await this.client.discard(id);
      this.drafts.update((all) => all?.filter((d) => d.id !== id) ?? null);
      return true;
    });
    return done ?? false;
  }

  private async act<T>(what: () => Promise<T>): Promise<T | null> {
    if (this.busy()) return null;
    this.busy.set(true);
    this.trouble.set(null);
    try {
      return await what();
    } catch (error) {
      this.trouble.set(error);
      return null;
    } finally {
      this.busy.set(false);
    }
  }
}
