import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FirmName } from '../../../shared/text/firm-name';
import { Formats } from '../../../shared/text/formats';
import { Words } from '../../../shared/text/words';
import { ApplicationSaid } from '../../case/application-said';
import { UNITS } from '../columns';
import { BatchStore } from './batch-store';

/** Two versions beside each other: first the cases that would change hands, then the others. */
@Component({
  selector: 'pl-batch-table',
  imports: [RouterLink, FirmName],
  templateUrl: './batch-table.html',
  styleUrl: './batch-table.scss',
})
export class BatchTable {
  protected readonly store = inject(BatchStore);
  protected readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('batch');
  private readonly application = inject(ApplicationSaid);

  protected readonly beside = computed(() => this.store.batch()?.against ?? null);
  protected readonly groups = computed(() => {
    const b = this.store.batch();
    if (!b?.shown) return [];
    const { rows } = b.shown;
    const alone = rows.map((r) => ({ case: r.case, before: null, after: r, difference: 0, moved: false }));
    const changes = b.changes.length > 0 ? b.changes : alone;
    const groups = [
      { id: 'moved', rows: changes.filter((c) => c.moved) },
      { id: 'same', rows: changes.filter((c) => !c.moved) },
    ] as const;
    return groups.filter((g) => g.rows.length > 0);
  });
  private readonly rows = computed(() => new Map(this.store.batch()?.shown?.rows.map((r) => [r.case, r]) ?? []));

  protected name(code: string | null | undefined): string {
    if (!code) return this.t().nobody;
    return this.store.names().get(code)?.name ?? code;
  }

  protected markets(no: string): string {
    return this.formats.list((this.store.cases().get(no)?.markets ?? []).map((m) => this.application.market(m)));
  }

  protected score(total: number): string {
    return this.formats.number(total / UNITS, 4);
  }

  protected difference(value: number): string {
    return value === 0 ? this.t().unchanged : `${value > 0 ? '+' : '−'}${this.score(Math.abs(value))}`;
  }

  /** Why a case has nobody: no place is free, or the gate that stops most. */
  protected why(no: string): string {
    const row = this.rows().get(no);
    if (!row || row.consultant !== null) return row?.pinned ? this.t().pinned : '';
    return row.open > 0 ? this.t().full(row.open) : this.t().closed;
  }
}
