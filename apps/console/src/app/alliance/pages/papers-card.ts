import { Component, computed, DestroyRef, DOCUMENT, effect, inject, signal, untracked } from '@angular/core';
import type { AlliancePaperView } from '@pilotage/contracts/alliance-papers';
import { paperKinds, type PaperKind } from '@pilotage/domain/alliance';
import { handOver } from '../../shared/http/hand-over';
import { Icon } from '../../shared/icons/icon';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { AllianceClient } from '../alliance-client';
import { ProposalStore } from '../draft/proposal-store';

/** How soon a paper that is being printed is asked for again. */
const AGAIN_MS = 1_500;

/** The papers that go to the office, printed from what is saved, each with the code of its revision (SPEC X6). */
@Component({
  selector: 'pl-alliance-papers',
  imports: [Icon, TroubleNote],
  templateUrl: './papers-card.html',
  styleUrl: './papers-card.scss',
})
export class PapersCard {
  protected readonly store = inject(ProposalStore);
  private readonly client = inject(AllianceClient);
  private readonly document = inject(DOCUMENT);
  private readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('alliance');
  protected readonly trouble = signal<unknown>(null);
  private readonly papers = signal<readonly AlliancePaperView[]>([]);
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly rows = computed(() =>
    paperKinds.map((kind) => ({ kind, label: this.t().papers.kinds[kind], ...this.said(kind) })),
  );

  constructor() {
    // What was printed is out of date as soon as something else is saved.
    effect(() => {
      const revision = this.store.view()?.revision;
      if (revision !== undefined) untracked(() => void this.look());
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  private said(kind: PaperKind): { paper: string | null; printing: boolean; state: string } {
    const found = this.papers().find((p) => p.kind === kind);
    const words = this.t().papers;
    if (!found) return { paper: null, printing: false, state: words.never };
    if (found.state === 'PRINTING') return { paper: null, printing: true, state: words.printing };
    if (found.state === 'FAILED') return { paper: null, printing: false, state: words.failed };
    const facts = [found.code ?? '', words.pages(found.pages ?? 0), this.formats.instant(found.askedAt)].join(' · ');
    return { paper: found.id, printing: false, state: found.isCurrent ? facts : `${facts} · ${words.outdated}` };
  }

  private async look(): Promise<void> {
    await this.take((id) => this.client.papers(id));
  }

  protected async print(kind: PaperKind): Promise<void> {
    if (this.store.writable() && !(await this.store.saver.flush())) return;
    await this.take((id) => this.client.print(id, kind));
  }

  private async take(what: (id: string) => Promise<{ papers: AlliancePaperView[] }>): Promise<void> {
    const id = this.store.view()?.id;
    if (!id) return;
    clearTimeout(this.timer);
    try {
      const { papers } = await what(id);
      this.trouble.set(null);
      this.papers.set(papers);
      if (papers.some((p) => p.state === 'PRINTING')) this.timer = setTimeout(() => void this.look(), AGAIN_MS);
    } catch (error) {
      this.trouble.set(error);
    }
  }

  protected async download(paper: string): Promise<void> {
    const id = this.store.view()?.id;
    if (id) handOver(this.document, await this.client.paper(id, paper));
  }
}
