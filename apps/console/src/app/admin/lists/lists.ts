import { Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { handOver } from '../../shared/http/hand-over';
import { Trouble } from '../../shared/http/trouble';
import { Icon } from '../../shared/icons/icon';
import { pageTitle } from '../../shared/page-title';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { crumbs } from '../../shell/crumbs';
import { Session } from '../../shell/session';
import { ConsultantImport } from './consultant-import';
import { ListClient, listFormats, listNames, type ListFormat, type ListName } from './list-client';

/** Lists that go out of the house and come in: every one that is taken leaves a line in the trail. */
@Component({
  selector: 'pl-lists',
  imports: [ConsultantImport, Control, Field, Icon, TroubleNote],
  templateUrl: './lists.html',
  styleUrls: ['../page.scss', './lists.scss'],
})
export class Lists {
  private readonly client = inject(ListClient);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly notice = inject(Trouble);
  private readonly document = inject(DOCUMENT);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('lists');

  protected readonly names = listNames;
  protected readonly formats = listFormats;
  protected readonly years = signal<readonly number[]>([]);
  protected readonly year = signal<number | null>(null);
  protected readonly trouble = signal<unknown>(null);
  /** The list that is being made. */
  protected readonly busy = signal<ListName | null>(null);
  protected readonly mayImport = computed(() => this.session.is('ADMIN'));

  constructor() {
    pageTitle(() => this.t().title);
    crumbs(() => [{ label: this.t().title }]);
    void this.load();
  }

  protected async load(): Promise<void> {
    this.trouble.set(null);
    try {
      this.years.set(await this.client.years());
    } catch (error) {
      this.trouble.set(error);
    }
  }

  protected look(year: string): void {
    this.year.set(year === '' ? null : Number(year));
  }

  protected async take(list: ListName, format: ListFormat): Promise<void> {
    if (this.busy() !== null) return;
    this.busy.set(list);
    try {
      handOver(this.document, await this.client.take(list, format, this.words.locale(), this.year()));
    } catch (error) {
      this.toasts.trouble(this.notice.say(error));
    } finally {
      this.busy.set(null);
    }
  }
}
