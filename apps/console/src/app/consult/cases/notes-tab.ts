import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  Injector,
  input,
  untracked,
} from '@angular/core';
import { Dialogs } from '../../shared/dialog/dialogs';
import { fieldId } from '../../shared/form/field-id';
import { SaveLine } from '../../shared/form/save-line';
import { Icon } from '../../shared/icons/icon';
import { Empty } from '../../shared/states/empty';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import type { MyCase } from '../case-client';
import { NoteCard } from './note-card';
import { isBlank, type NoteDraft } from './notes-merge';
import { NotesStore } from './notes-store';

/** What an internal note is filed under. */
const PRIVATE = 'PRIVATE';

/** Notes of the interview by theme, and a lane that never leaves consultant and coordinator. */
@Component({
  selector: 'pl-notes-tab',
  imports: [Empty, Icon, NoteCard, SaveLine, Shape],
  template: `
    <header>
      <h2>{{ t().notes.title }}</h2>
      <span class="mut">{{ t().notes.count(store.open().length) }}</span>
      <pl-save-line class="mut" [state]="store.saver.state()" [savedAt]="store.saver.savedAt()" />
    </header>
    <p class="mut">{{ t().notes.intro }}</p>
    @if (store.restoredFrom(); as at) {
      <p class="note info" role="status">
        <pl-shape name="underway" />{{ t().notes.restored(formats.shortInstant(at)) }}
      </p>
    }
    @if (store.twice() > 0) {
      <p class="note warn" role="status"><pl-shape name="act" />{{ t().notes.twice }}</p>
    }
    @for (n of store.open(); track n.key) {
      <pl-note-card [note]="n" [first]="themes()" (edit)="store.edit(n.key, $event)" (gone)="remove(n)" />
    } @empty {
      <pl-empty [why]="t().notes.none" />
    }
    <p>
      <button #more type="button" class="btn" [attr.aria-disabled]="store.full()" (click)="add(false)">
        <pl-icon name="add" />{{ t().notes.add }}
      </button>
      @if (store.full()) {
        <span class="mut">{{ t().notes.full }}</span>
      }
    </p>
    <section>
      <h3><pl-icon name="lock" />{{ t().notes.lane }}</h3>
      <p class="mut">{{ t().notes.laneHint }}</p>
      @for (n of store.private(); track n.key) {
        <pl-note-card [note]="n" (edit)="store.edit(n.key, $event)" (gone)="remove(n)" />
      }
      <p>
        <button type="button" class="btn" [attr.aria-disabled]="store.full()" (click)="add(true)">
          <pl-icon name="add" />{{ t().notes.addPrivate }}
        </button>
      </p>
    </section>
  `,
  styles: `
    :host,
    section {
      display: grid;
      gap: 12px;
    }
    header {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 12px;
      align-items: baseline;
    }
    pl-save-line {
      margin-left: auto;
    }
    h3 {
      display: flex;
      gap: 6px;
      align-items: center;
      margin-top: 12px;
      --icon: 18px;
    }
  `,
})
export class NotesTab {
  protected readonly store = inject(NotesStore);
  private readonly dialogs = inject(Dialogs);
  private readonly injector = inject(Injector);
  protected readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('consult');
  readonly case = input.required<MyCase>();
  protected readonly themes = computed(() =>
    this.case()
      .score.needs.slice(0, 5)
      .map((n) => n.tag),
  );

  constructor() {
    inject(DestroyRef).onDestroy(() => void this.store.saver.flush());
    effect(() => {
      const c = this.case();
      untracked(() => this.store.begin(c));
    });
  }

  protected add(isPrivate: boolean): void {
    if (this.store.full()) return;
    const key = this.store.add(isPrivate, isPrivate ? PRIVATE : (this.themes()[0] ?? ''));
    const field = fieldId(`notes.${key}.${isPrivate ? 'said' : 'topic'}`);
    afterNextRender(() => document.getElementById(field)?.focus(), { injector: this.injector });
  }

  protected async remove(note: NoteDraft): Promise<void> {
    const sure = isBlank(note) || (await this.dialogs.ask({ ...this.t().notes.removeAsk, danger: true }));
    if (sure) this.store.remove(note.key);
  }
}
