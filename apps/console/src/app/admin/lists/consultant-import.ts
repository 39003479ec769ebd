import { Component, computed, inject, signal } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import { consultantColumns } from '@pilotage/domain/matching';
import { textOf } from '../../shared/form/text-file';
import { Refused } from '../../shared/http/refused';
import { Trouble } from '../../shared/http/trouble';
import { Icon } from '../../shared/icons/icon';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { ListClient, type TrialRow } from './list-client';

const heads = new Map<string, (typeof consultantColumns)[number]['head']>(
  consultantColumns.map((c) => [c.key, c.head]),
);
const FAULTS = 200;

/** Consultants from a file: what it would change, or what is wrong with it by row and column; then stored, all or nothing. */
@Component({
  selector: 'pl-consultant-import',
  imports: [Icon, Shape],
  templateUrl: './consultant-import.html',
  styleUrls: ['../table.scss', '../import.scss'],
})
export class ConsultantImport {
  private readonly client = inject(ListClient);
  private readonly toasts = inject(Toasts);
  private readonly notice = inject(Trouble);
  private readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('lists');
  protected readonly shell = this.words.of('shell');

  protected readonly file = signal('');
  private readonly content = signal('');
  protected readonly rows = signal<readonly TrialRow[] | null>(null);
  protected readonly busy = signal(false);
  private readonly told = signal<readonly WireRefusal[]>([]);
  /** Lines of the file that would do something. */
  protected readonly changed = computed(() => this.rows()?.filter((r) => r.kind !== 'SAME') ?? []);
  protected readonly counts = computed(() => {
    const of = (kind: TrialRow['kind']): number => this.rows()?.filter((r) => r.kind === kind).length ?? 0;
    return { added: of('NEW'), changed: of('CHANGED'), same: of('SAME') };
  });
  protected readonly faults = computed(() =>
    this.told()
      .slice(0, FAULTS)
      .map((r) => {
        const [, row = '', key = ''] = /^content\.(\d+)\.(\w+)$/.exec(r.field) ?? [];
        return { row, column: this.headOf(key), said: this.words.refusal(r) };
      }),
  );
  protected readonly more = computed(() => Math.max(0, this.told().length - FAULTS));

  protected async take(picker: HTMLInputElement): Promise<void> {
    const file = picker.files?.[0];
    picker.value = '';
    if (!file || this.busy()) return;
    this.clear();
    this.file.set(file.name);
    await this.tried(async () => {
      this.content.set(await textOf(file));
      this.rows.set((await this.client.try(this.content())).rows);
    });
  }

  protected async save(): Promise<void> {
    if (this.busy()) return;
    await this.tried(async () => {
      const { added, changed } = await this.client.import(this.content());
      this.toasts.done(this.t().stored(added, changed));
      this.clear();
    });
  }

  protected clear(): void {
    this.file.set('');
    this.content.set('');
    this.rows.set(null);
    this.told.set([]);
  }

  /** What a line changes: 「年資：8 → 9」; somebody new is named alone. */
  protected changesSaid({ kind, changes }: TrialRow): string {
    if (kind === 'NEW') return '';
    const { nothing, moved } = this.t();
    const said = changes.map((c) => moved(this.headOf(c.key), c.before || nothing, c.after || nothing));
    return this.formats.list(said);
  }

  private headOf(key: string): string {
    const head = heads.get(key);
    return head ? this.words.say(head) : key;
  }

  private async tried(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.told.set([]);
    try {
      await work();
    } catch (error) {
      if (error instanceof Refused && error.status === 422) this.refuse(error.refusals);
      else this.toasts.trouble(this.notice.say(error));
    } finally {
      this.busy.set(false);
    }
  }

  private refuse(refusals: readonly WireRefusal[]): void {
    this.rows.set(null);
    this.told.set(refusals);
  }
}
