import { Injectable, signal } from '@angular/core';

/** Which rows of the editor stand open for writing; the others are folded to what they say. */
@Injectable()
export class OpenRows {
  private readonly open = signal<ReadonlySet<string>>(new Set());

  has(path: string): boolean {
    return this.open().has(path);
  }

  turn(path: string, open: boolean): void {
    this.open.update((all) => {
      const next = new Set(all);
      if (open) next.add(path);
      else next.delete(path);
      return next;
    });
  }

  /** Everything on the way to a field, from its section on. */
  lead(path: string): void {
    const steps = path.split('.');
    steps.forEach((_, i) => this.turn(steps.slice(0, i + 1).join('.'), true));
  }

  /** The rows of a list have moved: what was open by its place is not the same any more. */
  forget(list: string): void {
    this.open.update((all) => new Set([...all].filter((path) => !path.startsWith(`${list}.`))));
  }
}
