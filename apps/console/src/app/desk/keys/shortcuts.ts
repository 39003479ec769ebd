import { DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { remembered } from '../../shared/remembered';

/** What a key does. Names as the browser gives them; `g i` is one key after another, `Ctrl+Enter` works in fields too. */
export type Keys = Readonly<Record<string, () => void>>;

const SEQUENCE_MS = 1500;
const TYPED_INTO = 'input, select, textarea, [contenteditable="true"]';
const PRESSED_ITSELF = 'a, button, summary, [role="menuitem"], [role="gridcell"], [role="columnheader"]';
const STANDS_OVER = '.mat-mdc-dialog-container, .cdk-overlay-container [role="menu"]';

function nameOf(event: KeyboardEvent): string {
  return event.ctrlKey || event.metaKey ? `Ctrl+${event.key}` : event.key;
}

/**
 * Commands on single keys: only outside fields and dialogs, and only while the person wants them (WCAG 2.1.4). Of two
 * screens that name the same key, the one that came last has it.
 */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  private readonly document = inject(DOCUMENT);
  private readonly memory = remembered<'on' | 'off'>('keys', ['on', 'off'], 'on');
  private readonly sets: Keys[] = [];
  private first: { readonly key: string; readonly at: number } | null = null;
  readonly on = signal(this.memory.read() === 'on');

  constructor() {
    const hear = (event: KeyboardEvent): void => this.hear(event);
    this.document.addEventListener('keydown', hear);
    inject(DestroyRef).onDestroy(() => this.document.removeEventListener('keydown', hear));
  }

  turn(on: boolean): void {
    this.on.set(on);
    this.memory.keep(on ? 'on' : 'off');
  }

  add(keys: Keys): () => void {
    this.sets.push(keys);
    return () => void this.sets.splice(this.sets.indexOf(keys), 1);
  }

  private hear(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.altKey || event.isComposing) return;
    const act = this.actOf(event);
    if (!act) return;
    event.preventDefault();
    act();
  }

  private actOf(event: KeyboardEvent): (() => void) | undefined {
    const name = nameOf(event);
    if (this.document.querySelector(STANDS_OVER)) return undefined;
    if (name.startsWith('Ctrl+')) return this.find(name);
    const target = event.target instanceof Element ? event.target : null;
    if (!this.on() || target?.closest(TYPED_INTO)) return undefined;
    if (name === 'Enter' && target?.closest(PRESSED_ITSELF)) return undefined;
    return this.sequence(name) ?? this.find(name);
  }

  /** The second key of a pair; the first one alone does nothing but wait. */
  private sequence(name: string): (() => void) | undefined {
    const first = this.first;
    this.first = { key: name, at: performance.now() };
    return first && performance.now() - first.at < SEQUENCE_MS ? this.find(`${first.key} ${name}`) : undefined;
  }

  private find(name: string): (() => void) | undefined {
    return this.sets.findLast((keys) => Object.hasOwn(keys, name))?.[name];
  }
}

/** Gives a screen its keys for as long as it stands. For the constructor of a screen. */
export function shortcuts(keys: Keys): void {
  inject(DestroyRef).onDestroy(inject(Shortcuts).add(keys));
}
