import { Component, computed, ElementRef, inject, output, viewChild } from '@angular/core';
import { reportIssues, sectionLabels, type SectionId } from '@pilotage/domain/report';
import { charactersOf, LENGTH } from '../../reports/characters';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
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
  private readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('report');
  /** The path to go to. */
  readonly led = output<string>();
  private readonly list = viewChild<ElementRef<HTMLElement>>('list');

  protected readonly issues = computed<readonly Line[]>(() => [
    ...this.store.issues().map((i) => {
      const said = this.words.say(reportIssues[i.code]);
      return { path: pathOf(i), section: i.section, text: i.subject ? this.t().coded(i.subject, said) : said };
    }),
    ...this.glyphs(),
  ]);
  protected readonly hints = computed<readonly Line[]>(() => {
    const content = this.writing.content();
    if (!content) return [];
    const cited = new Set(content.actions.items.map((a) => a.finding));
    const uncited = content.summary.findings.flatMap((f, i) =>
      cited.has(f.id)
        ? []
        : [{ path: `summary.findings.${i}`, section: 'summary' as const, text: this.t().checks.uncited(f.id) }],
    );
    return [...uncited, ...this.length()];
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

  private glyphs(): readonly Line[] {
    const missing = this.writing.missingGlyphs();
    if (missing.length === 0) return [];
    return [{ path: 'summary', section: 'summary', text: this.t().checks.glyphs(missing.join('')) }];
  }

  private length(): readonly Line[] {
    const content = this.writing.content();
    if (!content) return [];
    const total = (Object.keys(sectionLabels) as SectionId[]).reduce((sum, s) => sum + charactersOf(content, s), 0);
    if (total >= LENGTH.least && total <= LENGTH.most) return [];
    const { tooShort, tooLong } = this.t().checks;
    const say = total < LENGTH.least ? tooShort : tooLong;
    return [{ path: 'summary', section: 'summary', text: say(this.formats.number(total)) }];
  }
}
