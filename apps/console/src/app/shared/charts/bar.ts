import { Component, computed, input } from '@angular/core';

/** One measure as a bar: solid is done, pale in progress, hatched forecast; a tick may mark a demand or limit. */
@Component({
  selector: 'pl-bar',
  template: `
    <i class="solid" [style.width.%]="solid()"></i>
    @if (pale()) {
      <i class="pale" [style.left.%]="solid()" [style.width.%]="pale()"></i>
    }
    @if (hatched()) {
      <i class="hatch" [style.left.%]="solid() + pale()" [style.width.%]="hatched()"></i>
    }
    @if (tick() !== null) {
      <b [style.left.%]="tickAt()"></b>
    }
  `,
  styles: `
    :host {
      position: relative;
      display: block;
      height: 8px;
      border-radius: 2px;
      background: var(--sub2);
    }
    i {
      position: absolute;
      inset: 0 auto 0 0;
      border-radius: 2px;
      background-color: var(--primary);
    }
    .pale {
      opacity: 0.45;
    }
    .hatch {
      background-color: transparent;
    }
    b {
      position: absolute;
      top: -4px;
      bottom: -4px;
      width: 3px;
      margin-left: -1.5px;
      background: var(--ink);
    }
    @media (forced-colors: active) {
      :host {
        border: 1px solid;
      }
      i {
        background: CanvasText;
        forced-color-adjust: none;
      }
    }
  `,
})
export class Bar {
  readonly value = input.required<number>();
  readonly max = input(1);
  readonly running = input(0);
  readonly forecast = input(0);
  readonly tick = input<number | null>(null);

  private share(n: number): number {
    return Math.max(0, Math.min(100, (100 * n) / (this.max() || 1)));
  }

  protected readonly solid = computed(() => this.share(this.value()));
  protected readonly pale = computed(() => Math.min(100 - this.solid(), this.share(this.running())));
  protected readonly hatched = computed(() => Math.min(100 - this.solid() - this.pale(), this.share(this.forecast())));
  protected readonly tickAt = computed(() => this.share(this.tick() ?? 0));
}
