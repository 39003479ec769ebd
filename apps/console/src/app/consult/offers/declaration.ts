import { Component, computed, effect, inject, input, numberAttribute, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { declarationItems } from '@pilotage/contracts/dispatch';
import { SeaHead } from '../../shared/course/sea-head';
import { Choices, type Choice } from '../../shared/form/choices';
import { refusal } from '../../shared/http/refused';
import { Icon } from '../../shared/icons/icon';
import { pageTitle } from '../../shared/page-title';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Shape } from '../../shared/status/shape';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { crumbs } from '../../shell/crumbs';
import { OfferStore } from './offer-store';

const LAST = declarationItems.length;

/** Six statements, one a screen, then all of them at a glance: sending it accepts and declares in one act. */
@Component({
  selector: 'pl-declaration',
  imports: [SeaHead, Choices, Shape, Icon, TroubleNote, RouterLink],
  templateUrl: './declaration.html',
  styleUrl: './declaration.scss',
})
export class DeclarationPage {
  protected readonly store = inject(OfferStore);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly t = inject(Words).of('consult');
  protected readonly shell = inject(Words).of('shell');
  readonly id = input.required<string>();
  readonly page = input(1, { transform: (v: unknown) => numberAttribute(v, 1) });

  protected readonly count = LAST;
  protected readonly place = computed(() => Math.max(1, Math.min(Math.trunc(this.page()), LAST + 1)));
  protected readonly checking = computed(() => this.place() > LAST);
  protected readonly statement = computed(() => declarationItems[this.place() - 1] ?? null);
  protected readonly answer = computed(() => {
    const statement = this.statement();
    const said = statement === null ? undefined : this.store.answers()[statement];
    return said === undefined ? null : said ? ('yes' as const) : ('no' as const);
  });
  protected readonly choices = computed<readonly Choice<'yes' | 'no'>[]>(() => [
    { value: 'no', label: this.t().declare.answers.no },
    { value: 'yes', label: this.t().declare.answers.yes },
  ]);
  protected readonly rows = computed(() =>
    declarationItems.map((item, i) => ({
      item,
      page: i + 1,
      text: this.t().declare.items[item],
      yes: this.store.answers()[item] === true,
    })),
  );
  /** The one in hand, as a list: each gets a field of its own, so that no answer is left standing in the next one. */
  protected readonly inHand = computed(() => this.rows().slice(this.place() - 1, this.place()));
  private readonly tried = signal(false);
  protected readonly missing = computed(() =>
    this.tried() && this.answer() === null ? refusal('FIELD_REQUIRED', 'answer') : undefined,
  );

  constructor() {
    pageTitle(() => this.t().declare.title);
    crumbs(() => [{ label: this.t().offers.title, link: '/consult/offers' }, { label: this.t().declare.title }]);
    effect(() => {
      const id = this.id();
      untracked(() => void this.begin(id));
    });
    effect(() => {
      const place = this.place();
      untracked(() => this.arrive(place));
    });
  }

  protected choose(answer: 'yes' | 'no' | null): void {
    const statement = this.statement();
    if (statement !== null && answer !== null) this.store.answer(statement, answer === 'yes');
  }

  protected async goOn(event: Event): Promise<void> {
    event.preventDefault();
    if (this.checking()) return this.send();
    this.tried.set(true);
    if (this.answer() === null) return;
    await this.turnTo(this.place() + 1);
  }

  protected async turnBack(): Promise<void> {
    if (this.place() > 1) return this.turnTo(this.place() - 1);
    await this.router.navigate(['/consult/offers', this.id()]);
  }

  /** Nobody skips a statement: an address further on leads to the first open one. */
  private arrive(place: number): void {
    this.tried.set(false);
    const furthest = this.store.firstOpen() + 1;
    if (place > furthest) void this.turnTo(furthest, true);
  }

  private async turnTo(page: number, replaceUrl = false): Promise<void> {
    await this.router.navigate(['/consult/offers', this.id(), 'declaration'], { queryParams: { page }, replaceUrl });
  }

  private async send(): Promise<void> {
    const outcome = await this.store.accept();
    if (outcome === null) return;
    const no = this.store.offer()?.no;
    if (outcome === 'ACCEPTED' && no) {
      this.toasts.done(this.t().declare.done);
      await this.router.navigate(['/consult/cases', no], { replaceUrl: true });
    } else await this.router.navigate(['/consult/offers', this.id()], { replaceUrl: true });
  }

  /** What is answered already has nothing to declare any more. */
  private async begin(id: string): Promise<void> {
    await this.store.load(id);
    const offer = this.store.offer();
    if (offer && offer.status !== 'OPEN') await this.router.navigate(['/consult/offers', id], { replaceUrl: true });
  }
}
