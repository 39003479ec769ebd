import { Component, computed, ElementRef, inject, model, signal, viewChild } from '@angular/core';
import { Icon } from '../../shared/icons/icon';
import { Words } from '../../shared/text/words';

/** The box that strokes are measured in, whatever the size on the screen. */
const BOX = { width: 600, height: 200 };
/** Points closer than this add nothing that one sees. */
const MIN_STEP = 3;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A stroke as path data of whole numbers: `M10 20L12 24…`. */
export function strokePath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const more = rest.length > 0 ? rest : [{ x: first.x + 1, y: first.y }];
  return `M${first.x} ${first.y}${more.map((p) => `L${p.x} ${p.y}`).join('')}`;
}

/** Where a name is written by finger, pen or mouse; kept as strokes, not as a picture. */
@Component({
  selector: 'pl-signature-pad',
  imports: [Icon],
  template: `
    <svg
      #pad
      role="img"
      [attr.viewBox]="viewBox"
      [attr.aria-label]="t().sign.pad"
      (pointerdown)="begin($event)"
      (pointermove)="draw($event)"
      (pointerup)="end()"
      (pointercancel)="end()"
    >
      <path class="base" d="M40 160H560" />
      @if (!strokes() && points().length === 0) {
        <text x="300" y="110" text-anchor="middle">{{ t().sign.padHint }}</text>
      }
      <path class="ink" [attr.d]="strokes() + current()" />
    </svg>
    <div class="row">
      <button type="button" class="btn small" [disabled]="!strokes()" (click)="undo()">
        <pl-icon name="undo" />{{ t().sign.undo }}
      </button>
      <button type="button" class="btn small" [disabled]="!strokes()" (click)="strokes.set('')">
        {{ t().sign.clear }}
      </button>
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    svg {
      display: block;
      width: 100%;
      max-width: 600px;
      aspect-ratio: 3;
      border: 1px solid var(--outline);
      border-radius: var(--r-control);
      background: var(--surface);
      touch-action: none;
      cursor: crosshair;
    }
    .base {
      stroke: var(--line);
      stroke-width: 2;
    }
    .ink {
      fill: none;
      stroke: var(--ink);
      stroke-width: 4;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    text {
      fill: var(--ink2);
      font-size: 24px;
    }
    .row {
      margin-top: 8px;
    }
    pl-icon {
      --icon: 16px;
    }
  `,
})
export class SignaturePad {
  protected readonly t = inject(Words).of('apply');
  private readonly pad = viewChild.required<ElementRef<SVGSVGElement>>('pad');
  readonly strokes = model('');
  protected readonly points = signal<readonly Point[]>([]);
  protected readonly current = computed(() => strokePath(this.points()));
  protected readonly viewBox = `0 0 ${BOX.width} ${BOX.height}`;

  protected begin(event: PointerEvent): void {
    event.preventDefault();
    this.pad().nativeElement.setPointerCapture?.(event.pointerId);
    this.points.set([this.at(event)]);
  }

  protected draw(event: PointerEvent): void {
    const last = this.points().at(-1);
    if (!last) return;
    const next = this.at(event);
    if (Math.hypot(next.x - last.x, next.y - last.y) >= MIN_STEP) this.points.update((all) => [...all, next]);
  }

  protected end(): void {
    if (this.points().length === 0) return;
    this.strokes.set(this.strokes() + this.current());
    this.points.set([]);
  }

  protected undo(): void {
    const all = this.strokes();
    this.strokes.set(all.slice(0, Math.max(0, all.lastIndexOf('M'))));
  }

  private at(event: PointerEvent): Point {
    const frame = this.pad().nativeElement.getBoundingClientRect();
    const scale = (offset: number, size: number, full: number): number =>
      Math.round(Math.max(0, Math.min(full, (full * offset) / (size || full))));
    return {
      x: scale(event.clientX - frame.left, frame.width, BOX.width),
      y: scale(event.clientY - frame.top, frame.height, BOX.height),
    };
  }
}
