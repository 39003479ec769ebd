import { inject, Injectable } from '@angular/core';
import { Words } from '../../shared/text/words';

/** What the system asks of the desk, in words. */
@Injectable({ providedIn: 'root' })
export class TaskSaid {
  private readonly t = inject(Words).of('desk');

  kind(kind: string): string {
    const kinds: Readonly<Record<string, string>> = this.t().tasks.kinds;
    return kinds[kind] ?? this.t().tasks.other;
  }

  text(kind: string): string {
    const texts: Readonly<Record<string, string>> = this.t().tasks.texts;
    return texts[kind] ?? '';
  }
}
