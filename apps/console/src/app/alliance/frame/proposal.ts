import { Component, computed, DestroyRef, DOCUMENT, effect, inject, input, untracked } from '@angular/core';
import { ActivatedRoute, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { allianceStatuses } from '@pilotage/domain/alliance';
import { SaveLine } from '../../shared/form/save-line';
import { pageTitle } from '../../shared/page-title';
import { Saver } from '../../shared/saving/saver';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import { Words } from '../../shared/text/words';
import { crumbs } from '../../shell/crumbs';
import { pageOf, proposalPages } from '../draft/places';
import { ProposalStore } from '../draft/proposal-store';
import { Meter } from './meter';

const ARRIVAL_MS = 150;

/** One proposal: its parts in the order of the paper plan, and beside them what is still missing. */
@Component({
  selector: 'pl-proposal',
  imports: [Meter, RouterLink, RouterLinkActive, RouterOutlet, SaveLine, Shape, TroubleNote, Waiting],
  providers: [ProposalStore, Saver],
  templateUrl: './proposal.html',
  styleUrl: './proposal.scss',
})
export class Proposal {
  protected readonly store = inject(ProposalStore);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('alliance');
  protected readonly award = this.words.of('award');
  readonly id = input.required<string>();

  protected readonly name = computed(() => {
    const name = this.store.draft().plan?.name;
    return name ? this.t().fields.namePreview(name) : this.t().unnamed;
  });
  protected readonly status = computed(() => {
    const view = this.store.view();
    return view ? this.words.say(allianceStatuses[view.status].public) : '';
  });
  /** From the award on there is a contract to look at. */
  protected readonly awarded = computed(() => {
    const step = allianceStatuses[this.store.view()?.status ?? 'drafted'].step;
    return step === 'coach' || step === 'check' || this.store.view()?.status === 'selected';
  });
  protected readonly links = computed(() => {
    const open = new Set(
      this.store
        .findings()
        .filter((f) => f.severity === 'BLOCK')
        .map((f) => pageOf(f.field)),
    );
    return proposalPages.map((page) => ({ page, label: this.t().pages[page], open: open.has(page) }));
  });

  constructor() {
    pageTitle(() => this.name());
    crumbs(() => [{ label: this.t().title, link: '/alliance' }, { label: this.name() }]);
    const document = inject(DOCUMENT);
    // A gap of the meter leads to its field, which may stand on a page that is only just coming.
    const arrivals = inject(ActivatedRoute).fragment.subscribe((anchor) => {
      if (anchor) setTimeout(() => document.getElementById(anchor)?.focus(), ARRIVAL_MS);
    });
    inject(DestroyRef).onDestroy(() => arrivals.unsubscribe());
    effect(() => {
      const id = this.id();
      untracked(() => void this.store.load(id));
    });
  }
}
