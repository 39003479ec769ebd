import { Component, computed, inject, input, model } from '@angular/core';
import { NONE, type Resources } from '@pilotage/domain/alliance';
import type { WireRefusal } from '@pilotage/contracts/common';
import { Choices } from '../../shared/form/choices';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { Icon } from '../../shared/icons/icon';
import { Words } from '../../shared/text/words';

type Row = Exclude<Resources, '無'>[number];

/** Government resources: 「無」, or each with its year, agency and full title (SPEC J8). */
@Component({
  selector: 'pl-resource-list',
  imports: [Choices, Control, Field, Icon],
  template: `
    <pl-choices
      [path]="path()"
      [label]="label()"
      [choices]="answers()"
      [refusal]="refusal()"
      [value]="answer()"
      (valueChange)="choose($event)"
    />
    @for (row of rows(); track $index) {
      <div class="row" role="group" [attr.aria-label]="row.title || label()">
        <pl-field [path]="path() + '.' + $index + '.yearRoc'" [label]="t().resources.year">
          <input plControl class="year" inputmode="numeric" [value]="row.yearRoc" (typed)="year($index, $event)" />
        </pl-field>
        <pl-field [path]="path() + '.' + $index + '.agency'" [label]="t().resources.agency">
          <input plControl [value]="row.agency" (typed)="put($index, { agency: $event })" />
        </pl-field>
        <pl-field class="wide" [path]="path() + '.' + $index + '.title'" [label]="t().resources.program">
          <input plControl [value]="row.title" (typed)="put($index, { title: $event })" />
        </pl-field>
        <button type="button" class="btn text icon" [attr.aria-label]="t().resources.remove" (click)="remove($index)">
          <pl-icon name="close" />
        </button>
      </div>
    }
    @if (answer() === 'SOME') {
      <button type="button" class="btn small" (click)="add()"><pl-icon name="add" />{{ t().resources.add }}</button>
    }
  `,
  styleUrl: './form.scss',
})
export class ResourceList {
  protected readonly t = inject(Words).of('alliance');
  readonly path = input.required<string>();
  readonly label = input.required<string>();
  /** The latest ROC year that is asked for. */
  readonly latest = input.required<number>();
  readonly refusal = input<WireRefusal | undefined>(undefined);
  readonly value = model<Resources | undefined>(undefined);

  protected readonly answers = computed(() => [
    { value: 'NONE' as const, label: this.t().resources.none },
    { value: 'SOME' as const, label: this.t().resources.some },
  ]);
  protected readonly answer = computed(() => {
    const value = this.value();
    return value === undefined ? null : value === NONE ? 'NONE' : 'SOME';
  });
  protected readonly rows = computed<readonly Row[]>(() => {
    const value = this.value();
    return Array.isArray(value) ? value : [];
  });

  protected choose(answer: 'NONE' | 'SOME' | null): void {
    if (answer === 'NONE') this.value.set(NONE);
    else if (answer === 'SOME') this.value.set([this.blank()]);
  }

  protected add(): void {
    this.value.set([...this.rows(), this.blank()]);
  }

  protected put(at: number, change: Partial<Row>): void {
    this.value.set(this.rows().map((r, i) => (i === at ? { ...r, ...change } : r)));
  }

  protected year(at: number, typed: string): void {
    const yearRoc = Number.parseInt(typed.normalize('NFKC'), 10);
    if (yearRoc >= 1 && yearRoc <= 300) this.put(at, { yearRoc });
  }

  protected remove(at: number): void {
    this.value.set(this.rows().filter((_, i) => i !== at));
  }

  private blank(): Row {
    return { yearRoc: this.latest(), agency: '', title: '' };
  }
}
