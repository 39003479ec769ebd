import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { tags } from '@pilotage/domain/questionnaire';
import type { Choice } from '../../shared/form/choices';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { Segments } from '../../shared/form/segments';
import { Icon } from '../../shared/icons/icon';
import { pageTitle } from '../../shared/page-title';
import { Empty } from '../../shared/states/empty';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { within } from '../../shell/arrival';
import { crumbs } from '../../shell/crumbs';
import { Session } from '../../shell/session';
import { CatalogueClient, catalogueKinds, type CatalogueKind, type Catalogues } from './catalogue-client';
import { entryShapes, rowsOf, type EntryRow } from './entry-state';

const marks = ['OPEN', 'NOT_YET', 'EXPIRED', 'RETIRED', 'UNCHECKED'] as const;
type Mark = (typeof marks)[number];

const bears = (row: EntryRow, mark: Mark): boolean => (mark === 'UNCHECKED' ? row.unchecked : row.state === mark);

/** What reports are written from: tools and resources to refer to, with what has expired or waits to be looked up. */
@Component({
  selector: 'pl-catalogues',
  imports: [Control, Empty, Field, Icon, RouterLink, Segments, Shape, TroubleNote, Waiting],
  templateUrl: './catalogues.html',
  styleUrl: '../lists.scss',
})
export class CataloguesScreen {
  private readonly client = inject(CatalogueClient);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly formats = inject(Formats);
  protected readonly words = inject(Words);
  protected readonly t = this.words.of('catalogues');
  /** From the address. */
  readonly kind = input<string>();
  readonly q = input<string>();
  readonly mark = input<string>();

  protected readonly tags = tags;
  protected readonly shapes = entryShapes;
  protected readonly all = signal<Catalogues | null>(null);
  protected readonly trouble = signal<unknown>(null);
  protected readonly editable = computed(() => this.session.is('ADMIN') || this.session.is('COORDINATOR'));
  protected readonly shown = computed<CatalogueKind>(
    () => catalogueKinds.find((k) => k === this.kind()) ?? 'resources',
  );
  protected readonly wanted = computed(() => marks.find((m) => m === this.mark()) ?? null);
  protected readonly kinds = computed<readonly Choice<CatalogueKind>[]>(() =>
    catalogueKinds.map((value) => ({ value, label: this.t().kinds[value] })),
  );
  private readonly entries = computed(() => {
    const all = this.all();
    return all ? rowsOf(all, this.shown()) : [];
  });
  protected readonly marks = computed(() =>
    marks.map((value) => {
      const n = this.entries().filter((row) => bears(row, value)).length;
      return { value, label: this.t().markOf(this.t().marks[value], n) };
    }),
  );
  protected readonly rows = computed(() => {
    const [q, mark] = [(this.q() ?? '').trim().toLowerCase(), this.wanted()];
    return this.entries().filter(
      (row) => (mark === null || bears(row, mark)) && (q === '' || this.textOf(row).includes(q)),
    );
  });

  constructor() {
    pageTitle(() => this.t().title);
    crumbs(() => [{ label: this.t().title }]);
    void this.load();
  }

  protected async load(): Promise<void> {
    this.trouble.set(null);
    try {
      this.all.set(await this.client.see());
    } catch (error) {
      this.trouble.set(error);
    }
  }

  protected go(queryParams: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { ...within, queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected themesOf(row: EntryRow): string {
    return this.formats.list(row.tags.map((tag) => this.words.say(tags[tag])));
  }

  private textOf(row: EntryRow): string {
    const said = [row.name, row.owner ?? { zh: '', en: '' }, ...row.tags.map((tag) => tags[tag])];
    return `${row.id} ${said.map((x) => `${x.zh} ${x.en}`).join(' ')}`.toLowerCase();
  }
}
