import { Component, computed, inject, input } from '@angular/core';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { Words } from '../../shared/text/words';
import { DraftStore } from '../draft/draft-store';
import { FormFields } from '../draft/form-fields';
import { valueAt, type FieldPath } from '../draft/form-map';
import { changeOf } from '../draft/reconcile';

/** A line of text of the application, by its path. */
@Component({
  selector: 'pl-text-field',
  imports: [Field, Control],
  template: `
    <pl-field
      [path]="path()"
      [label]="fields.label(path())"
      [hint]="fields.hint(path())"
      [optional]="optional()"
      [refusal]="fields.refusal(path())"
    >
      <input
        plControl
        [type]="type()"
        [attr.autocomplete]="autocomplete()"
        [value]="value()"
        (typed)="write($event)"
        (settled)="fields.leave(path())"
      />
      @if (noneAllowed() && !value()) {
        <button below type="button" class="link-btn" (click)="write(NONE)">{{ t().none }}</button>
      }
    </pl-field>
  `,
})
export class TextField {
  protected readonly fields = inject(FormFields);
  private readonly store = inject(DraftStore);
  protected readonly t = inject(Words).of('apply');
  readonly path = input.required<FieldPath>();
  readonly type = input<'text' | 'email' | 'tel' | 'url'>('text');
  readonly autocomplete = input('off');
  readonly optional = input(false);
  /** Blank is not accepted here: one writes 「無」, which is what the programme's paper asks for. */
  readonly noneAllowed = input(false);

  protected readonly NONE = '無';
  protected readonly value = computed(() => {
    const value = valueAt(this.store.application(), this.path());
    return typeof value === 'string' ? value : '';
  });

  protected write(text: string): void {
    this.store.edit(changeOf(this.path(), text));
  }
}
