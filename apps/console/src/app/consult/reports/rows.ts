import { afterNextRender, Component, computed, inject, Injector, input } from '@angular/core';
import { reportIssues } from '@pilotage/domain/report';
import { ReportCard } from '../../reports/card';
import type { Card } from '../../reports/card-model';
import { Cards, isListPath, rowsAt } from '../../reports/cards';
import { FieldSaid } from '../../reports/field-said';
import type { Part, Plain, Rows } from '../../reports/parts/part';
import { general } from '../../reports/paths';
import { Dialogs } from '../../shared/dialog/dialogs';
import { fieldId } from '../../shared/form/field-id';
import { Icon } from '../../shared/icons/icon';
import { Shape } from '../../shared/status/shape';
import { Words } from '../../shared/text/words';
import { OpenRows } from './open-rows';
import { PartField } from './part';
import { pathOf, ReportStore } from './report-store';
import { Writing } from './writing';

/** A list of the report: each row folded to what it says, opened to be written; rows may hold lists themselves. */
@Component({
  selector: 'pl-rows',
  imports: [Icon, PartField, ReportCard, Shape],
  templateUrl: './rows.html',
  styleUrl: './rows.scss',
})
export class RowsField {
  private readonly writing = inject(Writing);
  private readonly store = inject(ReportStore);
  private readonly cards = inject(Cards);
  private readonly said = inject(FieldSaid);
  private readonly dialogs = inject(Dialogs);
  private readonly injector = inject(Injector);
  private readonly words = inject(Words);
  protected readonly opened = inject(OpenRows);
  protected readonly t = this.words.of('report');
  readonly part = input.required<Rows>();
  readonly path = input.required<string>();

  protected readonly label = computed(() => this.said.list(general(this.path())));
  private readonly values = computed(() => rowsAt(this.writing.content(), this.path()));
  protected readonly rows = computed(() =>
    this.values().map((row, i) => {
      const path = this.part().single ? this.path() : `${this.path()}.${i}`;
      const card = this.cardOf(row);
      return { path, id: fieldId(path), card, name: card.sign || card.head || this.label(), wrong: this.wrongOf(path) };
    }),
  );
  /** What the checks have against the list itself. */
  protected readonly wrong = computed(() => this.messagesOf((path) => path === this.path()));
  protected readonly full = computed(() => this.values().length >= this.part().most);
  private readonly next = computed(() => {
    const context = this.store.context();
    return context ? this.part().fresh(context) : null;
  });
  protected readonly mayAdd = computed(() => !this.full() && this.next() !== null);
  protected readonly whyNot = computed(() => {
    if (this.full()) return this.part().single ? '' : this.t().edit.full(this.part().most);
    return this.next() === null ? this.t().edit.addNone : '';
  });

  protected isList(part: Part): part is Rows {
    return part.kind === 'rows';
  }

  protected plain(part: Part): Plain {
    return part as Plain;
  }

  protected isShort(part: Part): boolean {
    return part.kind === 'choice' || part.kind === 'date' || part.kind === 'thousands' || part.kind === 'tick';
  }

  protected add(): void {
    const fresh = this.next();
    if (!this.mayAdd() || fresh === null) return;
    const path = this.part().single ? this.path() : `${this.path()}.${this.values().length}`;
    this.put([...this.values(), fresh]);
    this.turn(path, true);
  }

  protected async remove(index: number, name: string): Promise<void> {
    const { title, text, yes, no } = this.t().edit.removeAsk;
    if (!(await this.dialogs.ask({ title: `${title} ${name}`, text, yes, no, danger: true }))) return;
    this.opened.forget(this.path());
    this.opened.turn(this.path(), false);
    this.put(this.values().filter((_, i) => i !== index));
  }

  /** Opens or folds a row and keeps the keyboard with it. */
  protected turn(path: string, open: boolean): void {
    this.opened.turn(path, open);
    afterNextRender(() => document.getElementById(fieldId(path))?.focus({ preventScroll: true }), {
      injector: this.injector,
    });
  }

  private put(rows: readonly unknown[]): void {
    this.writing.set(this.path(), this.part().single ? (rows[0] ?? null) : rows);
  }

  private cardOf(row: unknown): Card {
    const [list, context] = [general(this.path()), this.store.context()];
    return context && isListPath(list) ? this.cards.one(list, row, context) : { sign: '', head: '' };
  }

  private wrongOf(path: string): readonly string[] {
    return this.messagesOf((p) => p === path || p.startsWith(`${path}.`));
  }

  private messagesOf(fits: (path: string) => boolean): readonly string[] {
    const found = this.store.issues().filter((i) => fits(pathOf(i)));
    return [...new Set(found.map((i) => this.words.say(reportIssues[i.code])))];
  }
}
