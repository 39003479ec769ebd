import { Component, computed, inject, input } from '@angular/core';
import { sectionLabels, type SectionId } from '@pilotage/domain/report';
import type { Part, Plain, Rows } from '../../reports/parts/part';
import { sectionParts } from '../../reports/parts/section-parts';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { PartField } from './part';
import { ReportStore } from './report-store';
import { ClashDiff } from './clash-diff';
import { RowsField } from './rows';
import { Writing } from './writing';

/** One section to be written: the approver's comments on it, then its fields. */
@Component({
  selector: 'pl-section-form',
  imports: [ClashDiff, PartField, RowsField, Shape],
  template: `
    @if (clash(); as c) {
      <div class="note signal" role="alert">
        <pl-shape name="late" />
        <div>
          <p>
            <b>{{ t().clash.title(name()) }}</b>
          </p>
          <p>{{ t().clash.text }}</p>
          <pl-clash-diff [section]="section()" [mine]="writing.at(section())" [theirs]="c.theirs[section()]" />
          <p class="row">
            <button type="button" class="btn small" (click)="writing.decide(section(), true)">
              {{ t().clash.mine }}
            </button>
            <button type="button" class="btn small" (click)="writing.decide(section(), false)">
              {{ t().clash.theirs }}
            </button>
          </p>
        </div>
      </div>
    }
    @if (comments().length > 0) {
      <div class="note warn">
        <pl-shape name="act" />
        <div>
          <p>
            <b>{{ t().commentsTitle }}</b>
          </p>
          @for (c of comments(); track $index) {
            <p>
              {{ c.text }} <span class="small">{{ c.by }}</span>
            </p>
          }
        </div>
      </div>
    }
    @if (hint()) {
      <p class="mut">{{ hint() }}</p>
    }
    @for (p of parts(); track section() + p.key) {
      @if (isList(p)) {
        <pl-rows [part]="p" [path]="section() + '.' + p.key" />
      } @else {
        <pl-part [part]="plain(p)" [path]="section() + '.' + p.key" />
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 20px;
      min-width: 0;
    }
    .row {
      margin-top: 8px;
    }
  `,
})
export class SectionForm {
  protected readonly writing = inject(Writing);
  private readonly store = inject(ReportStore);
  private readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('report');
  readonly section = input.required<SectionId>();

  protected readonly parts = computed(() => sectionParts[this.section()]);
  protected readonly name = computed(() => this.words.say(sectionLabels[this.section()]));
  protected readonly clash = computed(() => this.writing.clashes().find((c) => c.section === this.section()));
  protected readonly comments = computed(() =>
    (this.store.view()?.comments ?? [])
      .filter((c) => c.section === this.section())
      .map((c) => ({ text: c.text, by: this.t().commentBy(c.by, this.formats.shortInstant(c.at)) })),
  );
  protected readonly hint = computed(() => {
    const { noteFrom, factsFrom, priorityHow } = this.t().edit;
    const hints: Partial<Record<SectionId, string>> = { interview: noteFrom, firm: factsFrom, actions: priorityHow };
    return hints[this.section()] ?? '';
  });

  protected isList(part: Part): part is Rows {
    return part.kind === 'rows';
  }

  protected plain(part: Part): Plain {
    return part as Plain;
  }
}
