import { dropStored, keepStored, readStored } from '../remembered';

/** What has not reached the server yet, kept on this device under a name. */
export interface Kept<T> {
  readonly at: string;
  readonly value: T;
}

const key = (name: string): string => `pilotage.kept.${name}`;

export function keep<T>(name: string, kept: Kept<T>): void {
  keepStored(key(name), JSON.stringify(kept));
}

/** What an earlier visit left, as far as `read` can make sense of it. */
export function kept<T>(name: string, read: (value: unknown) => T | null): Kept<T> | null {
  try {
    const found = JSON.parse(readStored(key(name)) ?? 'null') as Kept<unknown> | null;
    const value = found ? read(found.value) : null;
    return found && value !== null ? { at: found.at, value } : null;
  } catch {
    return null;
  }
}

export function unkeep(name: string): void {
  dropStored(key(name));
}
