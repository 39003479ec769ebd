import { inject, Injectable } from '@angular/core';
import { Dialogs } from '../../shared/dialog/dialogs';
import { Trouble } from '../../shared/http/trouble';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { CaseActs } from '../case/case-acts';
import type { QueueRow } from '../queue/queue-client';
import { TogetherClient, type TogetherLine } from './together-client';
import type { TogetherAsked, TogetherDecided } from './together-dialog';
import { Ticked, type Offered } from './ticked';

/** Moves what is ticked: shows what will happen, carries it out, and says what came of it. */
@Injectable()
export class TogetherActs {
  private readonly client = inject(TogetherClient);
  private readonly ticked = inject(Ticked);
  private readonly deeds = inject(CaseActs);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly trouble = inject(Trouble);
  private readonly words = inject(Words);
  private readonly t = this.words.of('desk');

  /** The cases that have to be read again. */
  async run({ act, rows }: Offered): Promise<readonly string[]> {
    const label = this.deeds.label(act);
    try {
      const lines = await this.client.trial({ act, cases: rows.map(asked) });
      const decided = await this.decide({ act, label, lines });
      if (!decided) return [];
      const going = rows.filter((row) => decided.nos.includes(row.no));
      const wish = { act, ...(decided.reason ? { reason: decided.reason } : {}), cases: going.map(asked) };
      const done = await this.client.move(wish, going.length);
      this.ticked.clear();
      this.say(label, done);
      return done.map((line) => line.no);
    } catch (error) {
      this.toasts.trouble(this.trouble.say(error));
      return [];
    }
  }

  private async decide(asked: TogetherAsked): Promise<TogetherDecided | undefined> {
    const { TogetherDialog } = await import('./together-dialog');
    return this.dialogs.open<TogetherAsked, TogetherDecided>(TogetherDialog, asked, { wide: true });
  }

  private say(label: string, lines: readonly TogetherLine[]): void {
    const refused = lines.filter((line) => line.refusal !== null);
    this.toasts.done(this.t().together.done(label, lines.length - refused.length));
    const first = refused[0];
    if (first?.refusal)
      this.toasts.trouble(this.t().together.refused(refused.length, first.no, this.words.refusal(first.refusal)));
  }
}

function asked(row: QueueRow): { no: string; expected: QueueRow['status'] } {
  return { no: row.no, expected: row.status };
}
