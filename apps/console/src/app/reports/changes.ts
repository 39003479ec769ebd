import { Component, computed, inject, input, output } from '@angular/core';
import type { ReportChanges } from '@pilotage/contracts/report';
import { sectionIds, sectionLabels, type SectionId } from '@pilotage/domain/report';
import { Waiting } from '../shared/states/waiting';
import { Words } from '../shared/text/words';
import { FieldSaid } from './field-said';
import type { ReportContext } from './report-context';

/** What a version says otherwise than the one before: texts with their words marked, rows and fields in words. */
@Component({
  selector: 'pl-report-changes',
  imports: [Waiting],
  templateUrl: './changes.html',
  styleUrl: './changes.scss',
})
export class ReportChangesList {
  private readonly words = inject(Words);
  private readonly said = inject(FieldSaid);
  protected readonly t = this.words.of('report');
  /** The version it is held against. */
  readonly since = input.required<number>();
  /** Null while they are fetched. */
  readonly changes = input.required<ReportChanges | null>();
  readonly context = input.required<ReportContext>();
  readonly unfolded = input(false);
  readonly turned = output<boolean>();
  /** A section is to be shown. */
  readonly shown = output<{ event: Event; section: SectionId }>();

  protected readonly sections = computed(() => {
    const changes = this.changes();
    return sectionIds.flatMap((id) => {
      const texts = (changes?.texts ?? []).filter((t) => t.section === id).map((t) => ({ ...t, of: this.nameOf(t) }));
      const rows = (changes?.rows ?? [])
        .filter((r) => r.section === id)
        .map((r) => ({ how: r.how, name: this.t().changes.row(this.said.list(r.path), this.nameOf(r)) }));
      const fields = (changes?.fields ?? []).filter((f) => f.section === id).map((f) => this.fieldOf(f));
      const any = texts.length + rows.length + fields.length > 0;
      return any ? [{ id, name: this.words.say(sectionLabels[id]), texts, rows, fields }] : [];
    });
  });

  protected fold(event: Event): void {
    this.turned.emit((event.target as HTMLDetailsElement).open);
  }

  private nameOf({ path, subject }: { readonly path: string; readonly subject: string }): string {
    return this.said.row(path, subject);
  }

  private fieldOf(f: ReportChanges['fields'][number]) {
    const [was, is] = [f.was, f.is].map((v) => this.said.value(f.path, v, this.context()) || this.t().clash.empty);
    return { of: this.nameOf(f), label: this.said.label(f.path), was, is };
  }
}
