import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import type { ReportChanges } from '@pilotage/contracts/report';
import type { SectionId } from '@pilotage/domain/report';
import { ReportChangesList } from '../../reports/changes';
import { TroubleNote } from '../../shared/states/trouble-note';
import { ReportClient } from '../report-client';
import { ReportStore } from './report-store';
import { Writing } from './writing';

/** What the author has changed since his version was returned; asked for when it is opened, and after each saving. */
@Component({
  selector: 'pl-own-changes',
  imports: [ReportChangesList, TroubleNote],
  template: `
    @if (trouble(); as error) {
      <pl-trouble-note [error]="error" (again)="fetch()" />
    }
    @if (store.context(); as context) {
      <pl-report-changes
        [since]="version() - 1"
        [changes]="changes()"
        [context]="context"
        (turned)="turn($event)"
        (shown)="shown.emit($event)"
      />
    }
  `,
})
export class OwnChanges {
  protected readonly store = inject(ReportStore);
  private readonly writing = inject(Writing);
  private readonly client = inject(ReportClient);
  readonly no = input.required<string>();
  readonly version = input.required<number>();
  readonly shown = output<{ event: Event; section: SectionId }>();

  private readonly open = signal(false);
  protected readonly changes = signal<ReportChanges | null>(null);
  protected readonly trouble = signal<unknown>(null);

  constructor() {
    effect(() => {
      this.writing.savedAt();
      if (this.open()) untracked(() => void this.fetch());
    });
  }

  protected turn(open: boolean): void {
    this.open.set(open);
    if (open) void this.writing.flush();
  }

  protected async fetch(): Promise<void> {
    this.trouble.set(null);
    try {
      this.changes.set(await this.client.changes(this.no()));
    } catch (error) {
      this.trouble.set(error);
    }
  }
}
