import { Component, computed, inject, input, output, signal } from '@angular/core';
import { isTag, tagCodes, tags } from '@pilotage/domain/questionnaire';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { LongText } from '../../shared/form/long-text';
import { Tick } from '../../shared/form/tick';
import { Icon } from '../../shared/icons/icon';
import { Words } from '../../shared/text/words';
import type { NoteDraft } from './notes-merge';

const FREE = 'FREE';

/** One note: its theme, what was said, what it means. An internal one is only words. */
@Component({
  selector: 'pl-note-card',
  imports: [Control, Field, Icon, LongText, Tick],
  template: `
    <header>
      <span class="tag" [class.plain]="!note().code">{{ note().code ?? t().notes.fresh }}</span>
      @if (!note().isPrivate) {
        <pl-field class="topic" [path]="path() + '.topic'" [label]="t().notes.topic">
          <select plControl (settled)="choose($event)">
            @for (tag of choices(); track tag) {
              <option [value]="tag" [selected]="tag === chosen()">{{ nameOf(tag) }}</option>
            }
            <option [value]="free" [selected]="chosen() === free">{{ t().notes.freeTopic }}</option>
          </select>
        </pl-field>
      }
      <button type="button" class="icon-btn" [attr.aria-label]="t().notes.remove(name())" (click)="gone.emit()">
        <pl-icon name="close" />
      </button>
    </header>
    @if (!note().isPrivate && chosen() === free) {
      <pl-field [path]="path() + '.free'" [label]="t().notes.free">
        <input plControl class="short" maxlength="40" [value]="note().topic" (typed)="edit.emit({ topic: $event })" />
      </pl-field>
    }
    <pl-long-text
      [path]="path() + '.said'"
      [label]="note().isPrivate ? t().notes.privateTopic : t().notes.said"
      [rows]="3"
      [max]="400"
      [value]="note().said"
      (valueChange)="edit.emit({ said: $event })"
    />
    @if (!note().isPrivate) {
      <pl-long-text
        [path]="path() + '.meaning'"
        [label]="t().notes.meaning"
        [rows]="2"
        [max]="200"
        [value]="note().meaning"
        (valueChange)="edit.emit({ meaning: $event })"
      />
      <pl-tick
        [path]="path() + '.confirmed'"
        [label]="t().notes.confirmed"
        [value]="note().confirmed"
        (valueChange)="edit.emit({ confirmed: $event })"
      />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      padding: 14px 16px;
      border: 1px solid var(--line);
      border-radius: var(--r-card);
      background: var(--surface);
    }
    :host(.private) {
      border-style: dashed;
      border-color: var(--outline);
      background: var(--sub);
    }
    header {
      display: flex;
      gap: 12px;
      align-items: end;
    }
    header .tag {
      align-self: end;
      margin-bottom: 8px;
    }
    .topic {
      flex: 1;
    }
    .icon-btn {
      margin: 0 -8px 0 auto;
    }
  `,
  host: { '[class.private]': 'note().isPrivate' },
})
export class NoteCard {
  private readonly words = inject(Words);
  protected readonly t = this.words.of('consult');
  readonly note = input.required<NoteDraft>();
  /** The firm's most needed themes stand first. */
  readonly first = input<readonly string[]>([]);
  readonly edit = output<Partial<Pick<NoteDraft, 'topic' | 'said' | 'meaning' | 'confirmed'>>>();
  readonly gone = output();

  protected readonly free = FREE;
  private readonly freely = signal(false);
  protected readonly path = computed(() => `notes.${this.note().key}`);
  protected readonly choices = computed(() => [
    ...this.first().filter(isTag),
    ...tagCodes.filter((tag) => !this.first().includes(tag)),
  ]);
  protected readonly chosen = computed(() => (isTag(this.note().topic) && !this.freely() ? this.note().topic : FREE));
  protected readonly name = computed(() => this.note().code ?? this.t().notes.fresh);

  protected nameOf(tag: string): string {
    return isTag(tag) ? this.words.say(tags[tag]) : tag;
  }

  protected choose(topic: string): void {
    this.freely.set(topic === FREE);
    this.edit.emit({ topic: topic === FREE ? '' : topic });
  }
}
