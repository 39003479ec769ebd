import { Component, computed, ElementRef, inject, output, viewChild } from '@angular/core';
import { reportIssues, sectionLabels, stops, type ReportIssue, type SectionId } from '@pilotage/domain/report';
import { Shape } from '../../shared/status/shape';
import { Words } from '../../shared/text/words';
import { pathOf, ReportStore } from './report-store';
import { Writing } from './writing';

interface Line {
  readonly path: string;
  readonly section: SectionId;
  readonly text: string;
}

/** What must be mended before it may be sent, what is worth a look, and the findings with what they stand on. */
@Component({
  selector: 'pl-report-checks',
  imports: [Shape],
  templateUrl: './checks.html',
  styleUrl: './checks.scss',
})
export class ReportChecks {
  private readonly store = inject(ReportStore);
  private readonly writing = inject(Writing);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('report');
  /** The path to go to. */
  readonly led = output<string>();
  private readonly list = viewChild<ElementRef<HTMLElement>>('list');

  protected readonly issues = computed(() =>
    this.store
      .issues()
      .filter(stops)
      .map((i) => this.lineOf(i)),
  );
  protected readonly hints = computed<readonly Line[]>(() => {
    const content = this.writing.content();
    if (!content) return [];
    const cited = new Set(content.actions.items.map((a) => a.finding));
    const uncited = content.summary.findings.flatMap((f, i) =>
      cited.has(f.id)
        ? []
        : [{ path: `summary.findings.${i}`, section: 'summary' as const, text: this.t().checks.uncited(f.id) }],
    );
    const advice = this.store.issues().filter((i) => !stops(i));
    return [...uncited, ...advice.map((i) => this.lineOf(i))];
  });
  protected readonly findings = computed(() =>
    (this.writing.content()?.summary.findings ?? []).map((f, i) => ({ ...f, path: `summary.findings.${i}` })),
  );

  protected nameOf(section: SectionId): string {
    return this.words.say(sectionLabels[section]);
  }

  /** To the first thing that stands in the way. */
  focus(): void {
    this.list()?.nativeElement.querySelector('button')?.focus();
  }

  private lineOf(i: ReportIssue): Line {
    const said = this.words.say(reportIssues[i.code]);
    return { path: pathOf(i), section: i.section, text: i.subject ? this.t().coded(i.subject, said) : said };
  }
}
