import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { CallsStore } from '../../public/calls-store';
import type { CallCard } from '../../public/calls-client';
import { Dialogs } from '../../shared/dialog/dialogs';
import { Amount } from '../../shared/form/amount';
import type { Choice } from '../../shared/form/choices';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { Segments } from '../../shared/form/segments';
import { byField, Refused } from '../../shared/http/refused';
import { Icon } from '../../shared/icons/icon';
import { pageTitle } from '../../shared/page-title';
import { Empty } from '../../shared/states/empty';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { StatusMark } from '../../shared/status/status-mark';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { crumbs } from '../../shell/crumbs';
import { deskKeys } from '../keys/desk-keys';
import type { Arrived, KeyedDraft } from './intake-client';
import { IntakeStore } from './intake-store';

type Channel = Arrived['channel'];

/** An application that came on paper or by mail begins here: how it came, how many pages, its scan. */
@Component({
  selector: 'pl-intake',
  imports: [RouterLink, Amount, Control, Field, Segments, Icon, Empty, TroubleNote, Waiting, StatusMark],
  providers: [IntakeStore],
  templateUrl: './intake.html',
  styles: `
    :host {
      display: grid;
      gap: 20px;
      max-width: 1120px;
      padding: 14px 20px 32px;
    }
    .columns {
      display: grid;
      gap: 24px;
      align-items: start;
    }
    .card {
      display: grid;
      gap: 16px;
      padding: 16px 20px 20px;
    }
    h2 {
      margin-bottom: 8px;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 12px;
      align-items: center;
      padding: 10px 0;
      border-top: 1px solid var(--line);
    }
    .call {
      margin-right: 12px;
    }
    .what {
      flex: 1;
      font-size: var(--fs-dense);
    }
    label.btn {
      margin-top: 6px;
      --icon: 16px;
    }
    label.btn:has(:focus-visible) {
      outline: 3px solid var(--primary);
      outline-offset: 2px;
    }
    .fields > .btn {
      justify-self: start;
    }
    @media (min-width: 1000px) {
      .columns {
        grid-template-columns: minmax(0, 5fr) minmax(0, 4fr);
      }
    }
  `,
})
export class Intake {
  protected readonly store = inject(IntakeStore);
  protected readonly calls = inject(CallsStore);
  protected readonly formats = inject(Formats);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('desk');
  protected readonly shell = this.words.of('shell');

  protected readonly channel = signal<Channel>('PAPER');
  protected readonly pages = signal<number | null>(null);
  protected readonly email = signal('');
  protected readonly scan = signal<File | null>(null);
  protected readonly call = this.calls.diagnosis;
  protected readonly channels = computed<readonly Choice<Channel>[]>(() => {
    const { channels } = this.t().intake;
    return [
      { value: 'PAPER', label: channels.PAPER },
      { value: 'EMAIL', label: channels.EMAIL },
    ];
  });
  protected readonly chosen = computed(() => {
    const file = this.scan();
    return file ? this.t().intake.chosen(file.name, this.formats.bytes(file.size)) : '';
  });
  protected readonly of = computed(() => {
    const error = this.store.trouble();
    return byField(error instanceof Refused ? error.refusals : []);
  });

  constructor() {
    pageTitle(() => this.t().intake.title);
    crumbs(() => [{ label: this.shell().nav.cases, link: '/desk/cases' }, { label: this.t().intake.title }]);
    deskKeys();
    void this.store.load();
    void this.calls.load();
  }

  protected nameOf(call: CallCard): string {
    return this.t().intake.callOf(call.year);
  }

  protected async begin(event: Event): Promise<void> {
    event.preventDefault();
    const call = this.call();
    if (!call) return;
    const pagesReceived = this.pages() ?? call.settings.expectedPages;
    const arrived = { channel: this.channel(), pagesReceived };
    const id = await this.store.begin({ call: call.slug, email: this.email().trim(), arrived, scan: this.scan() });
    if (id) await this.router.navigate(['/desk/intake', id]);
  }

  protected async discard(draft: KeyedDraft): Promise<void> {
    const { discardTitle: title, discardText: text, discard: yes, keep: no, discarded } = this.t().intake;
    if (!(await this.dialogs.ask({ title, text, yes, no, danger: true }))) return;
    if (await this.store.discard(draft.id)) this.toasts.done(discarded);
  }
}
