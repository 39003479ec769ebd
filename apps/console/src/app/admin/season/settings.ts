import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Dialogs } from '../../shared/dialog/dialogs';
import type { Choice } from '../../shared/form/choices';
import { Segments } from '../../shared/form/segments';
import { Trouble } from '../../shared/http/trouble';
import { pageTitle } from '../../shared/page-title';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { within } from '../../shell/arrival';
import { crumbs } from '../../shell/crumbs';
import { Session } from '../../shell/session';
import { CallForm } from './call-form';
import { SeasonFindings } from './findings';
import type { CallSettings, PublishedCall, Target } from './season-client';
import { SeasonStore } from './season-store';
import { TargetsForm } from './targets-form';

/** Year 1 of the Republic is 1912. */
const ROC_OFFSET = 1911;

/** A season as data: targets and calls, with what the rules linter says beside them; only administrators change it. */
@Component({
  selector: 'pl-season-settings',
  imports: [CallForm, RouterLink, SeasonFindings, Segments, Shape, TargetsForm, TroubleNote, Waiting],
  providers: [SeasonStore],
  templateUrl: './settings.html',
  styleUrl: './settings.scss',
})
export class SeasonSettings {
  protected readonly store = inject(SeasonStore);
  protected readonly formats = inject(Formats);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly notice = inject(Trouble);
  private readonly words = inject(Words);
  private readonly session = inject(Session);
  protected readonly t = this.words.of('settings');
  private readonly shell = this.words.of('shell');
  /** From the address. */
  readonly year = input<string>();

  protected readonly rocOffset = ROC_OFFSET;
  protected readonly busy = signal(false);
  protected readonly editable = computed(() => this.session.is('ADMIN'));
  protected readonly years = computed<readonly Choice[]>(() =>
    (this.store.view()?.years ?? []).map((y) => ({ value: String(y), label: this.t().yearOf(y) })),
  );
  protected readonly shown = computed(() => String(this.store.draft()?.year ?? ''));
  /** Each call of the settings with how it is published, or how it would be. */
  protected readonly calls = computed(() => {
    const [view, draft] = [this.store.view(), this.store.draft()];
    if (!view || !draft) return [];
    return draft.calls.map((call) => {
      const published = view.calls.filter((c) => c.scheme === call.scheme);
      const slug = `${call.scheme.toLowerCase()}-${draft.year}`;
      return { call, published, slug: published.length === 0 ? slug : '' };
    });
  });
  /** Why nothing can be published just now. */
  protected readonly whyNot = computed(() => {
    if (this.store.dirty()) return this.t().publish.unsaved;
    return this.store.errors() > 0 ? this.t().publish.errors : '';
  });

  constructor() {
    pageTitle(() => this.t().title);
    crumbs(() => [{ label: this.t().title }]);
    effect(() => {
      const year = this.year();
      untracked(() => void this.store.load(year ? Number(year) : null));
    });
  }

  protected look(year: string): void {
    void this.router.navigate([], { ...within, queryParams: { year }, replaceUrl: true });
  }

  protected aim(targets: Target[]): void {
    const draft = this.store.draft();
    if (draft) this.store.change({ ...draft, targets });
  }

  protected edit(call: CallSettings): void {
    const draft = this.store.draft();
    if (draft) this.store.change({ ...draft, calls: draft.calls.map((c) => (c.scheme === call.scheme ? call : c)) });
  }

  protected save(): Promise<void> {
    return this.tried(async () => {
      if (await this.store.save()) this.toasts.done(this.t().saved);
    });
  }

  protected async publish(call: Pick<PublishedCall, 'slug' | 'scheme' | 'isDemo' | 'behind'>): Promise<void> {
    if (this.whyNot() !== '') return;
    const { publish, schemes } = this.t();
    const yes = await this.dialogs.ask({
      title: publish.askTitle(schemes[call.scheme]),
      text: call.behind.length > 0 ? publish.askText(this.behindSaid(call.behind)) : publish.askNew,
      yes: publish.act,
      no: this.shell().act.cancel,
    });
    if (!yes) return;
    await this.tried(async () => {
      const { slug, scheme, isDemo } = call;
      await this.store.publish({ slug, scheme, isDemo });
      this.toasts.done(publish.done);
    });
  }

  /** The settings that differ, by the names they have on this page. */
  protected behindSaid(paths: readonly string[]): string {
    const names: Readonly<Record<string, string>> = this.t().settingNames;
    const said = paths.map((p) => names[p.split('.')[0] ?? ''] ?? this.t().otherSettings);
    return this.formats.list([...new Set(said)]);
  }

  /** What somebody else has changed, from the top of the season. */
  protected overtakenSaid(paths: readonly string[]): string {
    return this.behindSaid(paths.map((p) => p.replace(/^calls\.\d+\./, '')));
  }

  private async tried(doing: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await doing();
    } catch (error) {
      this.toasts.trouble(this.notice.say(error));
    } finally {
      this.busy.set(false);
    }
  }
}
