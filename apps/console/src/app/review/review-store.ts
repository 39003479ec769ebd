import { computed, inject, Injectable, signal } from '@angular/core';
import * as z from 'zod';
import { sectionIds, type SectionId } from '@pilotage/domain/report';
import type { QuestionnaireDefinition, Tag } from '@pilotage/domain/questionnaire';
import type { ReferralResource } from '@pilotage/contracts/report';
import type { ReportContext } from '../reports/report-context';
import { ServerClock } from '../shared/clock/server-clock';
import type { FileAnswer } from '../shared/http/api';
import { keep, kept, unkeep } from '../shared/saving/kept';
import { ReviewClient, type DiagnosisView, type ReviewView, type SectionComments } from './review-client';

export type Drafts = Readonly<Partial<Record<SectionId, string>>>;
const keptDrafts = z.partialRecord(z.enum(sectionIds), z.string());

/** A report to be decided on, and the comments written on it so far. */
@Injectable()
export class ReviewStore {
  private readonly client = inject(ReviewClient);
  private readonly clock = inject(ServerClock);
  private no = '';
  readonly view = signal<ReviewView | null>(null);
  readonly case = signal<DiagnosisView | null>(null);
  /** I wrote it myself. */
  readonly mine = signal(false);
  private readonly definition = signal<QuestionnaireDefinition | null>(null);
  private readonly resources = signal<readonly ReferralResource[]>([]);
  readonly trouble = signal<unknown>(null);
  readonly refused = signal<unknown>(null);
  readonly busy = signal(false);
  readonly drafts = signal<Drafts>({});

  readonly comments = computed<SectionComments>(() =>
    sectionIds.flatMap((section) => {
      const text = this.drafts()[section]?.trim();
      return text ? [{ section, text }] : [];
    }),
  );
  readonly open = computed(() => this.view()?.status === 'SUBMITTED');
  readonly context = computed<ReportContext | null>(() => {
    const [view, c] = [this.view(), this.case()];
    if (!view || !c) return null;
    return {
      content: view.content,
      definition: this.definition(),
      answers: c.application.answers ?? {},
      needs: new Map<Tag, number>((c.score?.needs ?? []).map((n) => [n.tag, n.need])),
      resources: this.resources(),
      notes: [],
    };
  });

  /** What it says otherwise than the version before, with the records its words point at. */
  readonly compared = computed(() => {
    const [changes, context] = [this.view()?.changes ?? null, this.context()];
    return changes && context ? { changes, context } : null;
  });

  async load(no: string): Promise<void> {
    this.no = no;
    this.view.set(null);
    this.trouble.set(null);
    this.refused.set(null);
    this.drafts.set(kept(this.name(), (value) => keptDrafts.safeParse(value).data ?? null)?.value ?? {});
    try {
      const [view, c, rows] = await Promise.all([this.client.see(no), this.client.case(no), this.client.list()]);
      this.mine.set(rows.find((r) => r.no === no)?.mine ?? false);
      this.resources.set(await this.client.resources());
      if (c.score) this.definition.set(await this.client.definition(c.score.definition));
      this.case.set(c);
      this.view.set(view);
    } catch (error) {
      this.trouble.set(error);
    }
  }

  /** @param text null takes the comment away */
  draft(section: SectionId, text: string | null): void {
    this.drafts.update(({ [section]: _before, ...rest }) => (text === null ? rest : { ...rest, [section]: text }));
    keep(this.name(), { at: new Date(this.clock.now()).toISOString(), value: this.drafts() });
  }

  preview(): Promise<FileAnswer | null> {
    return this.act(() => this.client.preview(this.no));
  }

  /** The verification code; null when it was refused. */
  async approve(): Promise<string | null> {
    const code = await this.act(() => this.client.approve(this.no));
    if (code !== null) unkeep(this.name());
    return code;
  }

  async giveBack(reason: string): Promise<boolean> {
    const done = await this.act(async () => {
      await this.client.giveBack(this.no, reason, this.comments());
      return true;
    });
    if (done) unkeep(this.name());
    return done ?? false;
  }

  private name(): string {
    return `review.${this.no}`;
  }

  private async act<T>(what: () => Promise<T>): Promise<T | null> {
    if (this.busy()) return null;
    this.busy.set(true);
    this.refused.set(null);
    try {
      return await what();
    } catch (error) {
      this.refused.set(error);
      return null;
    } finally {
      this.busy.set(false);
    }
  }
}
