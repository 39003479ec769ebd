import { Component, computed, inject, input } from '@angular/core';
import { Icon } from '../icons/icon';
import type { IconName } from '../icons/icon-paths';
import { Formats } from '../text/formats';
import { Words } from '../text/words';

/** Where the typed words are: being saved, saved and when, kept on this device, or in conflict. */
export type SaveState = 'idle' | 'saving' | 'saved' | 'offline' | 'conflict' | 'refused' | 'locked';

const icons: Record<SaveState, IconName> = {
  idle: 'cloudDone',
  saving: 'sync',
  saved: 'cloudDone',
  offline: 'cloudOff',
  conflict: 'warning',
  refused: 'warning',
  locked: 'lock',
};

/** The state of autosave in a few words; always in the same place, said politely. */
@Component({
  selector: 'pl-save-line',
  imports: [Icon],
  host: { role: 'status' },
  template: `
    @if (said()) {
      <pl-icon [name]="icon()" /><span>{{ said() }}</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-height: 24px;
      font-size: var(--fs-meta);
      line-height: var(--lh-meta);
    }
  `,
})
export class SaveLine {
  private readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('form');
  readonly state = input.required<SaveState>();
  readonly savedAt = input<string | null>(null);

  protected readonly icon = computed(() => icons[this.state()]);
  protected readonly said = computed(() => {
    const at = this.savedAt();
    const save = this.t().save;
    const saved = at === null ? '' : save.saved(this.formats.brief(at));
    const state = this.state();
    return state === 'idle' || state === 'saved' ? saved : save[state];
  });
}
