import { Component, computed, inject, input, model } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import { LiveWords } from '../states/live-words';
import { Icon } from '../icons/icon';
import { Shape } from '../status/shape';
import { Words } from '../text/words';
import type { Choice } from './choices';
import { fieldId } from './field-id';
import { PickOnce } from './pick-once';

/** Up to a few picks in an order: chosen from a list, moved by buttons, so that no drag is needed. */
@Component({
  selector: 'pl-ranked',
  imports: [Icon, PickOnce, Shape],
  templateUrl: './ranked.html',
  styleUrls: ['./choices.scss', './ranked.scss'],
})
export class Ranked<T extends string> {
  protected readonly words = inject(Words);
  private readonly live = inject(LiveWords);
  protected readonly t = this.words.of('form');
  readonly path = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly optional = input(false);
  readonly choices = input.required<readonly Choice<T>[]>();
  readonly max = input(3);
  readonly refusal = input<WireRefusal | undefined>(undefined);
  readonly value = model.required<readonly T[]>();

  protected readonly id = computed(() => fieldId(this.path()));
  protected readonly open = computed(() => this.choices().filter((c) => !this.value().includes(c.value)));
  protected readonly full = computed(() => this.value().length >= this.max());

  protected nameOf(value: T): string {
    return this.choices().find((c) => c.value === value)?.label ?? value;
  }

  protected add(value: string): void {
    const found = this.open().find((c) => c.value === value);
    if (!found || this.full()) return;
    this.value.update((all) => [...all, found.value]);
    this.live.say(this.t().rankAdded(found.label, this.value().length));
  }

  protected move(index: number, by: -1 | 1): void {
    const all = [...this.value()];
    const [moved] = all.splice(index, 1);
    if (moved === undefined) return;
    all.splice(index + by, 0, moved);
    this.value.set(all);
    this.live.say(this.t().rankMoved(this.nameOf(moved), index + by + 1));
  }

  protected remove(index: number): void {
    const name = this.nameOf(this.value()[index] as T);
    this.value.update((all) => all.filter((_, i) => i !== index));
    this.live.say(this.t().rankRemoved(name));
  }
}
