import { Component, computed, DOCUMENT, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { allianceMoves, allianceStatuses, type AllianceMoveName } from '@pilotage/domain/alliance';
import { marketName } from '@pilotage/domain/taiwan';
import { Dialogs } from '../../../shared/dialog/dialogs';
import { showFile } from '../../../shared/http/show-file';
import { Trouble } from '../../../shared/http/trouble';
import { Icon } from '../../../shared/icons/icon';
import { pageTitle } from '../../../shared/page-title';
import { TroubleNote } from '../../../shared/states/trouble-note';
import { Waiting } from '../../../shared/states/waiting';
import { Shape } from '../../../shared/status/shape';
import { Formats } from '../../../shared/text/formats';
import { Words } from '../../../shared/text/words';
import { Toasts } from '../../../shared/toast/toasts';
import { crumbs } from '../../../shell/crumbs';
import { deskKeys } from '../../keys/desk-keys';
import type { Envelope, PhoneCall } from '../alliance-client';
import { allianceShape } from '../alliance-shapes';
import { AllianceStore } from './alliance-store';
import { CheckCard } from './check-card';
import { PapersCard } from './papers-card';

/** One proposal: its papers and the twin online, what the rules found, the sheet of three checks, the calls. */
@Component({
  selector: 'pl-desk-alliance',
  imports: [CheckCard, Icon, PapersCard, RouterLink, Shape, TroubleNote, Waiting],
  providers: [AllianceStore],
  templateUrl: './alliance.html',
  styleUrl: './alliance.scss',
})
export class DeskAlliancePage {
  protected readonly store = inject(AllianceStore);
  protected readonly formats = inject(Formats);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly notice = inject(Trouble);
  private readonly document = inject(DOCUMENT);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('deskAlliance');
  protected readonly award = this.words.of('award');
  readonly no = input.required<string>();

  protected readonly status = computed(() => {
    const a = this.store.alliance();
    return a ? { shape: allianceShape(a.status), said: this.words.say(allianceStatuses[a.status].staff) } : null;
  });
  /** From the released award on there is a contract to look at. */
  protected readonly awarded = computed(() => {
    const status = this.store.alliance()?.status ?? 'proposed';
    const { step } = allianceStatuses[status];
    return step === 'coach' || step === 'check' || status === 'selected' || status === 'reserved';
  });
  protected readonly market = computed(() => {
    const code = this.store.alliance()?.market;
    return code ? this.words.say(marketName(code)) : '';
  });
  protected readonly moves = computed(() =>
    (this.store.alliance()?.timeline ?? []).map((m) => {
      const known = allianceMoves[m.move as AllianceMoveName] as (typeof allianceMoves)[AllianceMoveName] | undefined;
      return { ...m, said: known ? this.words.say(known.label) : m.move };
    }),
  );

  constructor() {
    pageTitle(() => this.store.alliance()?.name ?? this.no());
    crumbs(() => [{ label: this.t().one.back, link: '/desk/alliances' }, { label: this.no() }]);
    deskKeys();
    effect(() => {
      const no = this.no();
      untracked(() => void this.store.load(no));
    });
  }

  protected async show(file: string): Promise<void> {
    const page = showFile(this.document);
    try {
      page.with(await this.store.file(file));
    } catch (error) {
      page.with(null);
      this.toasts.trouble(this.notice.say(error));
    }
  }

  protected async receive(): Promise<void> {
    const { PapersDialog } = await import('./papers-dialog');
    const envelope = await this.dialogs.open<null, Envelope>(PapersDialog, null);
    if (envelope && (await this.store.receive(envelope))) this.toasts.done(this.t().papers.done);
  }

  protected async logCall(): Promise<void> {
    const { CallDialog } = await import('./call-dialog');
    const call = await this.dialogs.open<null, PhoneCall>(CallDialog, null);
    if (call && (await this.store.logCall(call))) this.toasts.done(this.t().calls.done);
  }
}
