import { Component, computed, inject, input, output } from '@angular/core';
import { sectionIds, sectionLabels, type SectionId } from '@pilotage/domain/report';
import { LongText } from '../shared/form/long-text';
import { Icon } from '../shared/icons/icon';
import { Shape } from '../shared/status/shape';
import { Formats } from '../shared/text/formats';
import { Words } from '../shared/text/words';
import { ReportCard } from './card';
import { Cards, isListPath } from './cards';
import { sectionParts } from './parts/section-parts';
import { at } from './paths';
import type { ReportContext } from './report-context';

interface Comment {
  readonly section: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

/** A report as it reads, section by section, with the comments beside their sections. Nothing in it can be changed. */
@Component({
  selector: 'pl-report-paper',
  imports: [Icon, LongText, ReportCard, Shape],
  templateUrl: './paper.html',
  styleUrl: './paper.scss',
})
export class ReportPaper {
  private readonly cards = inject(Cards);
  private readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('report');
  readonly context = input.required<ReportContext>();
  readonly comments = input<readonly Comment[]>([]);
  /** The reader may comment on sections; what is written so far, by section. Null where nothing can be commented. */
  readonly drafts = input<Readonly<Partial<Record<SectionId, string>>> | null>(null);
  readonly drafted = output<{ readonly section: SectionId; readonly text: string | null }>();

  protected readonly sections = computed(() =>
    sectionIds.map((id, i) => ({
      id,
      name: this.words.say(sectionLabels[id]),
      draft: this.drafts()?.[id],
      label: `${i + 1}　${this.words.say(sectionLabels[id])}`,
      title: this.textAt(id, id === 'summary' ? 'answer' : 'title'),
      texts: this.textsOf(id),
      lists: this.listsOf(id),
      comments: this.comments()
        .filter((c) => c.section === id)
        .map((c) => ({ text: c.text, by: this.t().commentBy(c.by, this.formats.shortInstant(c.at)) })),
    })),
  );

  private textAt(id: SectionId, key: string): string {
    const value = at(this.context().content, `${id}.${key}`);
    return typeof value === 'string' ? value : '';
  }

  /** Sentences beside the title: the lead alone, the others with their names. */
  private textsOf(id: SectionId): readonly { readonly key: string; readonly label: string; readonly text: string }[] {
    const labels: Readonly<Record<string, string>> = this.t().labels;
    return sectionParts[id]
      .filter((p) => p.kind === 'line' || p.kind === 'text' || p.kind === 'date')
      .filter((p) => p.key !== 'title' && !(id === 'summary' && p.key === 'answer'))
      .map((p) => {
        const text = this.textAt(id, p.key);
        const said = p.kind === 'date' && text ? this.formats.date(text) : text;
        return { key: p.key, label: p.key === 'lead' ? '' : (labels[p.key] ?? ''), text: said };
      })
      .filter((t) => t.text);
  }

  private listsOf(id: SectionId) {
    const labels: Readonly<Record<string, string>> = this.t().labels;
    return sectionParts[id]
      .filter((p) => p.kind === 'rows')
      .map((p) => {
        const path = `${id}.${p.key}`;
        const cards = isListPath(path) ? this.cards.of(path, this.context()) : [];
        return { key: p.key, label: p.key === 'rows' ? '' : (labels[p.key] ?? ''), cards };
      })
      .filter((l) => l.cards.length > 0);
  }
}
