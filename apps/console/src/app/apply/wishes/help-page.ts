import { Component, computed, inject, signal } from '@angular/core';
import { tagCodes, toolTypeCodes, tags, type ApplicationDraft, type Tag } from '@pilotage/domain/questionnaire';
import type { Choice } from '../../shared/form/choices';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { Ranked } from '../../shared/form/ranked';
import { Ticks } from '../../shared/form/ticks';
import { Icon } from '../../shared/icons/icon';
import { Words } from '../../shared/text/words';
import { DraftStore } from '../draft/draft-store';
import { FormFields } from '../draft/form-fields';
import { Said } from '../said';

type Needs = NonNullable<ApplicationDraft['needs']>;
const MOST_TOOLS = 8;

/** Step 3: with what, and with which tools. */
@Component({
  selector: 'pl-help-page',
  imports: [Ranked, Ticks, Field, Control, Icon],
  templateUrl: './help-page.html',
  styleUrl: './help-page.scss',
})
export class HelpPage {
  private readonly store = inject(DraftStore);
  private readonly said = inject(Said);
  protected readonly fields = inject(FormFields);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('apply');
  protected readonly needs = computed(() => this.store.application().needs ?? {});

  protected readonly themes = computed<readonly Choice<Tag>[]>(() =>
    tagCodes.map((value) => ({ value, label: this.words.say(tags[value]) })),
  );
  protected readonly kinds = computed<readonly Choice<(typeof toolTypeCodes)[number]>[]>(() =>
    toolTypeCodes.map((value) => ({ value, label: this.said.toolType(value) })),
  );
  protected readonly tools = computed(() => this.needs().N11 ?? []);
  protected readonly full = computed(() => this.tools().length >= MOST_TOOLS);
  protected readonly typed = signal('');

  protected set(change: Needs): void {
    this.store.edit({ needs: change });
  }

  protected addTool(event?: Event): void {
    event?.preventDefault();
    const name = this.typed().trim();
    if (!name || this.full()) return;
    this.set({ N11: [...new Set([...this.tools(), name])] });
    this.typed.set('');
  }

  protected removeTool(name: string): void {
    this.set({ N11: this.tools().filter((t) => t !== name) });
  }
}
