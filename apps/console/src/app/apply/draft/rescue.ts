import type { ApplicationDraft } from '@pilotage/domain/questionnaire';
import { dropStored, keepStored, readStored } from '../../shared/remembered';

/** What has not reached the server yet, kept on this device; with the state that it was changed from. */
export interface Rescued {
  readonly change: ApplicationDraft;
  readonly base: ApplicationDraft;
  readonly at: string;
}

const key = (draft: string): string => `pilotage.draft.${draft}`;

export function rescue(draft: string, rescued: Rescued): void {
  keepStored(key(draft), JSON.stringify(rescued));
}

export function rescued(draft: string): Rescued | null {
  try {
    return JSON.parse(readStored(key(draft)) ?? 'null') as Rescued | null;
  } catch {
    return null;
  }
}

export function forget(draft: string): void {
  dropStored(key(draft));
}
