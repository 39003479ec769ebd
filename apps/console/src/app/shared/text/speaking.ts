import { inject } from '@angular/core';
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
