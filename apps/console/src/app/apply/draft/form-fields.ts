import { computed, inject, Injectable, signal } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import { byField } from '../../shared/http/refused';
import { Words } from '../../shared/text/words';
import { DraftStore } from './draft-store';
import { isFilled, type FieldPath } from './form-map';

/**
 * Labels, hints and refusals of the fields, for every page of the form. A refusal shows once the person has left the
 * field with something in it, or has asked to go on; what the server would not store shows at once.
 */
@Injectable()
export class FormFields {
  private readonly store = inject(DraftStore);
  private readonly t = inject(Words).of('apply');
  private readonly revealed = signal<ReadonlySet<string>>(new Set());
  private readonly unstored = computed(() => byField(this.store.autosave.refused()));

  label(path: FieldPath): string {
    return this.t().fields[path].label;
  }

  hint(path: FieldPath): string {
    return this.t().fields[path].hint ?? '';
  }

  refusal(path: string): WireRefusal | undefined {
    const unstored = this.unstored().get(path);
    if (unstored) return unstored;
    return this.revealed().has(path) ? this.store.refusalOf().get(path) : undefined;
  }

  /** The field was left: what is wrong with what it holds may be said now. */
  leave(path: string): void {
    if (isFilled(this.store.application(), path)) this.reveal([path]);
  }

  reveal(paths: readonly string[]): void {
    this.revealed.update((all) => new Set([...all, ...paths]));
  }
}
