import { Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { gateNames, preferenceNames, type PreferenceName } from '@pilotage/domain/matching';
import { Bar } from '../../shared/charts/bar';
import { Icon } from '../../shared/icons/icon';
import { Shape } from '../../shared/status/shape';
import { Words } from '../../shared/text/words';
import type { Column } from './columns';
import type { WireRanking } from './match-client';
import { MatchSaid } from './match-said';

export interface Moved {
  readonly code: string;
  readonly by: 1 | -1;
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** The candidates side by side: rows of preferences, each cell with its sum, each column adding up. Arrows cross it. */
@Component({
  selector: 'pl-candidate-grid',
  imports: [Bar, Icon, Shape],
  host: { '(keydown)': 'cross($event)', '(focusin)': 'rest($event)' },
  templateUrl: './candidate-grid.html',
  styleUrl: './candidate-grid.scss',
})
export class CandidateGrid {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly said = inject(MatchSaid);
  protected readonly t = inject(Words).of('desk');
  readonly ranking = input.required<WireRanking>();
  readonly columns = input.required<readonly Column[]>();
  readonly editable = input(false);
  readonly move = output<Moved>();
  readonly takeOut = output<string>();

  protected readonly names = preferenceNames;
  protected readonly gates = gateNames.length;
  /** The one cell that Tab stops at. */
  private readonly at = signal<readonly [number, number]>([0, 0]);

  protected weight(name: PreferenceName): string {
    return `${this.ranking().weights[name] ?? 0}%`;
  }

  protected stop(row: number, column: number): 0 | -1 {
    const [r, c] = this.at();
    return row === r && column === Math.min(c, this.columns().length - 1) ? 0 : -1;
  }

  protected cross(event: KeyboardEvent): void {
    const step = steps[event.key];
    const from = this.placeOf(event.target);
    if (!step || !from || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = this.cell(from[0] + step[0], from[1] + step[1]);
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  protected rest(event: FocusEvent): void {
    const place = this.placeOf(event.target);
    if (place) this.at.set(place);
  }

  private rows(): HTMLTableRowElement[] {
    return [...this.host.nativeElement.querySelectorAll('tr')];
  }

  private placeOf(target: EventTarget | null): readonly [number, number] | null {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[tabindex][role]') : null;
    const row = this.rows().findIndex((r) => cell !== null && r.contains(cell));
    const line = this.rows()[row];
    return cell && line ? [row, [...line.children].indexOf(cell) - 1] : null;
  }

  private cell(row: number, column: number): HTMLElement | null {
    const found = column < 0 ? undefined : this.rows()[row]?.children[column + 1];
    return found instanceof HTMLElement ? found : null;
  }
}
