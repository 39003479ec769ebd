import { inject, Injectable } from '@angular/core';
import { Words } from '../text/words';
import { Offline, Refused } from './refused';

/** An error in words for the person: what happened and what to do. */
@Injectable({ providedIn: 'root' })
export class Trouble {
  private readonly words = inject(Words);
  private readonly shell = this.words.of('shell');

  say(error: unknown): string {
    if (error instanceof Refused && error.refusals[0]) return this.words.refusal(error.refusals[0]);
    if (error instanceof Offline) return this.shell().state.offline;
    return this.shell().state.broken;
  }
}
