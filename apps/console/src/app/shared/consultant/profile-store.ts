import { computed, inject, Injectable, signal } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import { changedProfile } from '@pilotage/domain/matching';
import { Conflict, Refused } from '../http/refused';
import { ProfileClient, type ConsultantView, type Profile, type TieWish } from './profile-client';

type Part = 'profile' | 'ties';

/** One consultant as saved, and what of his profile is typed; what somebody else saved meanwhile stays. */
@Injectable()
export class ProfileStore {
  private readonly client = inject(ProfileClient);
  private code: string | null = null;
  readonly view = signal<ConsultantView | null>(null);
  readonly trouble = signal<unknown>(null);
  readonly busy = signal(false);
  /** The part that was refused, and why. */
  readonly refused = signal<{ readonly part: Part; readonly refusals: readonly WireRefusal[] } | null>(null);
  /** Fields that somebody else has saved while this was typed; empty where it was something else of him. */
  readonly overtaken = signal<readonly (keyof Profile)[] | null>(null);
  private readonly edits = signal<Partial<Profile>>({});
  readonly draft = computed<Profile | null>(() => {
    const view = this.view();
    return view && { ...view.profile, ...this.edits() };
  });
  readonly dirty = computed(() => {
    const [view, draft] = [this.view(), this.draft()];
    return view !== null && draft !== null && changedProfile(view.profile, draft).length > 0;
  });

  async load(code: string | null = this.code): Promise<void> {
    this.code = code;
    this.trouble.set(null);
    try {
      this.view.set(await this.client.see(code));
    } catch (error) {
      this.trouble.set(error);
    }
  }

  change(edit: Partial<Profile>): void {
    this.edits.update((edits) => ({ ...edits, ...edit }));
  }

  undo(): void {
    this.edits.set({});
    this.refused.set(null);
    this.overtaken.set(null);
  }

  /** False when it was refused or overtaken: what is typed stays, and the rest is as it is now. */
  async save(): Promise<boolean> {
    const draft = this.draft();
    if (!draft) return false;
    const isSaved = await this.act('profile', (revision) => this.client.save(this.code, draft, revision));
    if (isSaved) this.edits.set({});
    return isSaved;
  }

  putTie(id: string | null, wish: TieWish): Promise<boolean> {
    return this.act('ties', (revision) => this.client.putTie(this.code, id, wish, revision));
  }

  removeTie(id: string): Promise<boolean> {
    return this.act('ties', (revision) => this.client.removeTie(this.code, id, revision));
  }

  async takeLeaveBack(id: string): Promise<void> {
    await this.client.takeLeaveBack(this.code, id);
    await this.load();
  }

  private async act(part: Part, work: (revision: number) => Promise<ConsultantView>): Promise<boolean> {
    const view = this.view();
    if (!view || this.busy()) return false;
    this.busy.set(true);
    this.refused.set(null);
    this.overtaken.set(null);
    try {
      this.view.set(await work(view.revision));
      return true;
    } catch (error) {
      if (error instanceof Conflict) {
        const { current } = error.extra as { readonly current: ConsultantView };
        this.overtaken.set(changedProfile(view.profile, current.profile));
        this.view.set(current);
      } else if (error instanceof Refused && error.status < 500) this.refused.set({ part, refusals: error.refusals });
      else throw error;
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
