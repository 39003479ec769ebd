import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import { LongText } from '../../shared/form/long-text';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { stepped, type Entry, type ScoreRow as Row } from './scores';

/** One criterion: a slider with marks where a comment becomes due, a stepper beside it, and the comment. */
@Component({
  selector: 'pl-score-row',
  imports: [LongText, Shape],
  templateUrl: './score-row.html',
  styleUrl: './score-row.scss',
  host: { '[class.hot]': "row().due !== null && row().comment.trim() === '' || refusal() !== undefined" },
})
export class ScoreRow {
  protected readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('panel');
  readonly row = input.required<Row>();
  readonly step = input.required<number>();
  /** Shares of the maximum at which the marks stand. */
  readonly marks = input.required<readonly number[]>();
  readonly locked = input(false);
  readonly refusal = input<WireRefusal | undefined>(undefined);
  readonly commentRefusal = input<WireRefusal | undefined>(undefined);
  readonly edited = output<Partial<Entry>>();
  private readonly opened = signal(false);

  protected readonly subItems = computed(() =>
    this.formats.list(this.row().subItems.map((item) => this.words.say(item))),
  );
  protected readonly name = computed(() => this.words.say(this.row().label));
  protected readonly share = computed(() => ((this.row().points ?? 0) / this.row().max) * 100);
  protected readonly said = computed(() => {
    const { points } = this.row();
    return points === null ? this.t().sheet.blank : points.toFixed(1);
  });
  protected readonly writing = computed(() => {
    const { due, comment } = this.row();
    return due !== null || comment !== '' || this.opened();
  });
  protected readonly refused = computed(() => {
    const refusal = this.refusal();
    return refusal ? this.words.refusal(refusal) : '';
  });

  protected slide(event: Event): void {
    this.edited.emit({ points: Number((event.target as HTMLInputElement).value) });
  }

  protected stepBy(by: 1 | -1): void {
    const { points, max } = this.row();
    if (!this.locked()) this.edited.emit({ points: stepped(points, by, max, this.step()) });
  }

  protected write(comment: string): void {
    this.edited.emit({ comment });
  }

  protected openComment(): void {
    this.opened.set(true);
  }
}
