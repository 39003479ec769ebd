import { inject } from '@angular/core';
import type { CanActivateFn } from '@angular/router';
import type { Area } from './dictionary';
import { Words } from './words';

/** For `loadChildren` and `loadComponent`: the screen and the words it speaks arrive together. */
export function speaking<T>(areas: readonly Area[], load: () => Promise<T>): () => Promise<T> {
  return async () => {
    const words = inject(Words);
    const [loaded] = await Promise.all([load(), words.need(...areas)]);
    return loaded;
  };
}

/** The same for a screen that is loaded with the first file. */
export function speaks(...areas: readonly Area[]): CanActivateFn {
  return async () => {
    await inject(Words).need(...areas);
    return true;
  };
}
