import { Injectable, signal } from '@angular/core';
import type { ShapeName } from '../status/shapes';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly shape: Extract<ShapeName, 'done' | 'late' | 'act'>;
}

const STAY_MS = 6000;

/** Short words about what has just been done; they go by themselves, except those about trouble. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private next = 1;
  readonly shown = signal<readonly Toast[]>([]);

  done(text: string): void {
    const id = this.put(text, 'done');
    setTimeout(() => this.close(id), STAY_MS);
  }

  /** Something that one should know, without haste. */
  notice(text: string): void {
    this.put(text, 'act');
  }

  trouble(text: string): void {
    this.put(text, 'late');
  }

  close(id: number): void {
    this.shown.update((all) => all.filter((t) => t.id !== id));
  }

  private put(text: string, shape: Toast['shape']): number {
    const id = this.next++;
    this.shown.update((all) => [...all.filter((t) => t.text !== text).slice(-2), { id, text, shape }]);
    return id;
  }
}
