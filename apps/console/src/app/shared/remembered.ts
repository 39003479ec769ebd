/** A choice kept in this browser; where storage is closed, the choice lives as long as the page. */
export interface Remembered<T extends string> {
  read(): T;
  keep(value: T): void;
}

export function remembered<T extends string>(name: string, allowed: readonly T[], fallback: T): Remembered<T> {
  const key = `pilotage.${name}`;
  return {
    read: () => {
      const stored = readStored(key);
      return allowed.find((a) => a === stored) ?? fallback;
    },
    keep: (value) => keepStored(key, value),
  };
}

export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function keepStored(key: string, value: string): boolean {
  try {
    localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

export function dropStored(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Storage is closed: there is nothing to drop.
  }
}
