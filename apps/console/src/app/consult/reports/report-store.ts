import { computed, inject, Injectable, signal } from '@angular/core';
import type { Tag } from '@pilotage/domain/questionnaire';
import type { QuestionnaireDefinition } from '@pilotage/domain/questionnaire';
import { checkReport, reportIssues, type ReportIssue } from '@pilotage/domain/report';
import type { WireRefusal } from '@pilotage/contracts/common';
import type { ReferralResource, ReportView } from '@pilotage/contracts/report';
import type { ReportContext } from '../../reports/report-context';
import type { FileAnswer } from '../../shared/http/api';
import { CaseClient, type MyCase } from '../case-client';
import { ReportClient } from '../report-client';
import { Writing } from './writing';

/** The report of a case, with the records its words point at, and what still stands in its way. */
@Injectable()
export class ReportStore {
  private readonly reports = inject(ReportClient);
  private readonly cases = inject(CaseClient);
  private readonly writing = inject(Writing);
  private no = '';
  readonly view = signal<ReportView | null>(null);
  readonly case = signal<MyCase | null>(null);
  private readonly definition = signal<QuestionnaireDefinition | null>(null);
  private readonly resources = signal<readonly ReferralResource[]>([]);
  readonly trouble = signal<unknown>(null);
  /** Why the last act was refused. */
  readonly refused = signal<unknown>(null);
  readonly busy = signal<'submit' | 'preview' | null>(null);

  readonly context = computed<ReportContext | null>(() => {
    const [c, content] = [this.case(), this.writing.content()];
    if (!c || !content) return null;
    return {
      content,
      definition: this.definition(),
      answers: c.application.answers ?? {},
      needs: new Map<Tag, number>(c.score.needs.map((n) => [n.tag, n.need])),
      resources: this.resources(),
      notes: c.notes,
    };
  });
  readonly issues = computed<readonly ReportIssue[]>(() => {
    const content = this.writing.content();
    return content ? [...checkReport(content), ...this.writing.recordIssues()] : [];
  });
  /** Issues as the refusals of their fields, by path from the section on. */
  readonly refusals = computed<ReadonlyMap<string, WireRefusal>>(
    () => new Map(this.issues().map((i) => [pathOf(i), refusalOf(i)])),
  );

  async load(no: string): Promise<void> {
    await this.writing.flush();
    this.no = no;
    this.view.set(null);
    this.trouble.set(null);
    this.refused.set(null);
    try {
      const view = await this.reports.open(no);
      const [c, resources] = await Promise.all([this.cases.see(no), this.reports.resources()]);
      if (this.no !== no) return;
      this.case.set(c);
      this.resources.set(resources);
      this.definition.set(await this.cases.definition(c.score.definition));
      this.writing.begin(view);
      this.view.set(view);
    } catch (error) {
      this.trouble.set(error);
    }
  }

  /** True once it is sent; everything typed is saved before. */
  async submit(): Promise<boolean> {
    const sent = await this.act('submit', async () => {
      await this.writing.flush();
      await this.reports.submit(this.no);
      return true;
    });
    return sent ?? false;
  }

  preview(): Promise<FileAnswer | null> {
    return this.act('preview', async () => {
      await this.writing.flush();
      return this.reports.preview(this.no);
    });
  }

  private async act<T>(name: 'submit' | 'preview', what: () => Promise<T>): Promise<T | null> {
    if (this.busy() !== null) return null;
    this.busy.set(name);
    this.refused.set(null);
    try {
      return await what();
    } catch (error) {
      this.refused.set(error);
      return null;
    } finally {
      this.busy.set(null);
    }
  }
}

export function pathOf(issue: ReportIssue): string {
  return issue.path ? `${issue.section}.${issue.path}` : issue.section;
}

function refusalOf(issue: ReportIssue): WireRefusal {
  return { code: issue.code, field: pathOf(issue), message: reportIssues[issue.code] };
}
