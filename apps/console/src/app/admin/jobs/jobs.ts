import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import type { Choice } from '../../shared/form/choices';
import { Segments } from '../../shared/form/segments';
import { Trouble } from '../../shared/http/trouble';
import { Icon } from '../../shared/icons/icon';
import { pageTitle } from '../../shared/page-title';
import { Empty } from '../../shared/states/empty';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { within } from '../../shell/arrival';
import { crumbs } from '../../shell/crumbs';
import { JobClient, type Job, type JobPage } from './job-client';

const stateIds = ['FAILED', 'WAITING', 'DONE'] as const;

/** What the system does by itself: what has failed comes first, and can be run again. */
@Component({
  selector: 'pl-jobs',
  imports: [Empty, Icon, Segments, TroubleNote, Waiting],
  templateUrl: './jobs.html',
  styleUrl: '../lists.scss',
})
export class Jobs {
  private readonly client = inject(JobClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly said = inject(Trouble);
  protected readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('admin');
  /** From the address. */
  readonly state = input<string>();

  protected readonly page = signal<JobPage | null>(null);
  protected readonly trouble = signal<unknown>(null);
  protected readonly shown = computed<Job['state']>(() => stateIds.find((s) => s === this.state()) ?? 'FAILED');
  protected readonly states = computed<readonly Choice<Job['state']>[]>(() => {
    const { states, stateOf } = this.t().jobs;
    return stateIds.map((value) => ({ value, label: stateOf(states[value], this.page()?.counts[value] ?? 0) }));
  });

  constructor() {
    pageTitle(() => this.t().jobs.title);
    crumbs(() => [{ label: this.t().jobs.title }]);
    effect(() => {
      this.shown();
      untracked(() => void this.load());
    });
  }

  protected async load(): Promise<void> {
    const wanted = this.shown();
    this.trouble.set(null);
    try {
      const page = await this.client.list(wanted);
      if (wanted === this.shown()) this.page.set(page);
    } catch (error) {
      this.trouble.set(error);
    }
  }

  protected look(state: Job['state']): void {
    const queryParams = { state: state === 'FAILED' ? null : state };
    void this.router.navigate([], { ...within, queryParams, replaceUrl: true });
  }

  protected nameOf(job: Job): string {
    const names: Readonly<Record<string, string>> = this.t().jobs.queues;
    return names[job.queue] ?? job.queue;
  }

  protected async retry(job: Job): Promise<void> {
    try {
      await this.client.retry(job.id);
      this.toasts.done(this.t().jobs.retried);
    } catch (error) {
      this.toasts.trouble(this.said.say(error));
    }
    await this.load();
  }
}
