import type { CdkVirtualScrollViewport, VirtualScrollStrategy } from '@angular/cdk/scrolling';
import { Subject } from 'rxjs';

/** Rows are drawn this far above and below what is seen, in pixels. */
const AHEAD = 900;
/** Nothing is drawn anew while at least this much is drawn beyond what is seen. */
const ENOUGH = 300;

/** Pixels at the edges of the window that something else covers. */
export interface Free {
  readonly above: number;
  readonly below: number;
}

/** Virtual scrolling over items whose heights are known but not all the same: heads of groups, and rows. */
export class KnownHeights implements VirtualScrollStrategy {
  private readonly index = new Subject<number>();
  readonly scrolledIndexChange = this.index.asObservable();
  private viewport: CdkVirtualScrollViewport | null = null;
  /** Where each item begins, and where the last one ends. */
  private tops: readonly number[] = [0];
  private whenAttached = (): void => undefined;
  private whenDrawn = (): void => undefined;

  setHeights(heights: readonly number[]): void {
    const tops = [0];
    for (const height of heights) tops.push((tops.at(-1) ?? 0) + height);
    this.tops = tops;
    this.onDataLengthChanged();
  }

  attach(viewport: CdkVirtualScrollViewport): void {
    this.viewport = viewport;
    this.onDataLengthChanged();
    this.whenAttached();
  }

  detach(): void {
    this.index.complete();
    this.viewport = null;
  }

  onContentScrolled(): void {
    this.draw(false);
  }

  onDataLengthChanged(): void {
    this.viewport?.setTotalContentSize(this.tops.at(-1) ?? 0);
    this.draw(true);
  }

  onContentRendered(): void {
    this.whenDrawn();
    this.whenDrawn = () => undefined;
  }

  onRenderedOffsetChanged(): void {
    // the offset is always that of the first item drawn
  }

  scrollToIndex(index: number, behavior: ScrollBehavior): void {
    this.reveal(index, { above: 0, below: 0 }, () => undefined, behavior);
  }

  /**
   * Moves only as far as needed to see the item whole, with what stands at the edges of the window left free; `drawn` is
   * called when it stands there.
   */
  reveal(index: number, free: Free, drawn: () => void, behavior: ScrollBehavior = 'auto'): void {
    if (!this.viewport) {
      this.whenAttached = (): void => this.reveal(index, free, drawn, behavior);
      return;
    }
    const [top, bottom] = [this.tops[index] ?? 0, this.tops[index + 1] ?? 0];
    const begins = this.viewport.measureViewportOffset();
    const { scrollable } = this.viewport;
    const [from, size] = [scrollable.measureScrollOffset('top'), this.viewport.getViewportSize()];
    if (begins + top < from + free.above) scrollable.scrollTo({ top: begins + top - free.above, behavior });
    else if (begins + bottom > from + size - free.below)
      scrollable.scrollTo({ top: begins + bottom - size + free.below, behavior });
    if (this.isDrawn(index)) return drawn();
    this.whenDrawn = drawn;
    this.drawRange(this.at(top - size), this.at(top + size) + 1);
  }

  private isDrawn(index: number): boolean {
    const range = this.viewport?.getRenderedRange();
    return range !== undefined && index >= range.start && index < range.end;
  }

  private draw(anew: boolean): void {
    if (!this.viewport) return;
    const size = this.viewport.getViewportSize();
    const end = Math.max(0, (this.tops.at(-1) ?? 0) - 1);
    const from = Math.min(Math.max(0, this.viewport.measureScrollOffset()), end);
    const to = Math.min(from + size, end);
    const drawn = this.viewport.getRenderedRange();
    const isEnough =
      this.at(Math.max(0, from - ENOUGH)) >= drawn.start && this.at(Math.min(end, to + ENOUGH)) < drawn.end;
    if (anew || !isEnough) this.drawRange(this.at(from - AHEAD), this.at(to + AHEAD) + 1);
    this.index.next(this.at(from));
  }

  private drawRange(start: number, end: number): void {
    const last = this.tops.length - 1;
    const range = { start: Math.min(start, last), end: Math.min(end, last) };
    this.viewport?.setRenderedRange(range);
    this.viewport?.setRenderedContentOffset(this.tops[range.start] ?? 0);
  }

  /** The item at a distance from the top: found by halves. */
  private at(offset: number): number {
    let [low, high] = [0, Math.max(0, this.tops.length - 2)];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.tops[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
