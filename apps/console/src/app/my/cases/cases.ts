import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SeaHead } from '../../shared/course/sea-head';
import { Icon } from '../../shared/icons/icon';
import { pageTitle } from '../../shared/page-title';
import { Empty } from '../../shared/states/empty';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import { StatusMark } from '../../shared/status/status-mark';
import { FirmName } from '../../shared/text/firm-name';
import { Words } from '../../shared/text/words';
import { crumbs } from '../../shell/crumbs';
import { Navigation } from '../../shell/navigation';
import { Session } from '../../shell/session';
import { CaseSaid } from '../case-said';
import { CasesStore } from './cases-store';

/** The firm's cases, each with the one thing to do. */
@Component({
  selector: 'pl-cases',
  imports: [SeaHead, StatusMark, FirmName, Shape, Empty, TroubleNote, Waiting, Icon, RouterLink],
  providers: [CasesStore],
  templateUrl: './cases.html',
  styleUrl: './cases.scss',
})
export class Cases {
  protected readonly store = inject(CasesStore);
  private readonly said = inject(CaseSaid);
  private readonly navigation = inject(Navigation);
  protected readonly session = inject(Session);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('my');

  protected readonly rows = computed(() =>
    (this.store.cases() ?? []).map((c) => {
      const request = this.said.request(c);
      return { ...c, request, asks: request.kind !== 'nothing' };
    }),
  );

  constructor() {
    pageTitle(() => this.t().cases.title);
    crumbs(() => [{ label: this.t().cases.title }]);
    void this.load();
  }

  protected async load(): Promise<void> {
    await this.store.load();
    this.navigation.count(
      'myCases',
      this.rows().filter((r) => r.request.tone === 'act' || r.request.tone === 'late').length,
    );
  }
}
