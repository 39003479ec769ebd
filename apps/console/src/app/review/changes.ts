import { Component, computed, inject, input, output } from '@angular/core';
import type { ReportChanges } from '@pilotage/contracts/report';
import { sectionIds, sectionLabels, type SectionId } from '@pilotage/domain/report';
import { Words } from '../shared/text/words';

/** What an approver has read before and what is new: each text with its words marked, section by section. */
@Component({
  selector: 'pl-report-changes',
  templateUrl: './changes.html',
  styleUrl: './changes.scss',
})
export class ReportChangesList {
  private readonly words = inject(Words);
  protected readonly t = this.words.of('report');
  readonly changes = input.required<ReportChanges>();
  /** A section is to be shown in the paper. */
  readonly shown = output<{ event: Event; section: SectionId }>();

  protected readonly sections = computed(() => {
    const { texts, others } = this.changes();
    return sectionIds.flatMap((id) => {
      const said = texts.filter((t) => t.section === id);
      const count = others.find((o) => o.section === id)?.count ?? 0;
      return said.length + count > 0 ? [{ id, name: this.words.say(sectionLabels[id]), texts: said, count }] : [];
    });
  });
}
