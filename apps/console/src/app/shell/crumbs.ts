import { DestroyRef, effect, inject, Injectable, signal } from '@angular/core';

export interface Crumb {
  readonly label: string;
  readonly link?: string;
}

@Injectable({ providedIn: 'root' })
export class Crumbs {
  readonly trail = signal<readonly Crumb[]>([]);
}

/** Puts the way to this screen into the top bar, the screen itself last. For the constructor of a screen. */
export function crumbs(trail: () => readonly Crumb[]): void {
  const target = inject(Crumbs);
  effect(() => target.trail.set(trail()));
  inject(DestroyRef).onDestroy(() => target.trail.set([]));
}
