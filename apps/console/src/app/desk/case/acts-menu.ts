import { Component, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { Icon } from '../../shared/icons/icon';
import { Words } from '../../shared/text/words';
import { isDangerous, type Act } from './acts';
import { CaseActs } from './case-acts';

/** What may be done besides, folded away: a button that opens a list of buttons; Esc closes it and gives the focus back. */
@Component({
  selector: 'pl-acts-menu',
  imports: [Icon],
  host: { '(keydown.escape)': 'leave($event)', '(focusout)': 'closeWhenLeft($event)' },
  template: `
    <button
      #button
      type="button"
      class="btn"
      aria-controls="acts-menu"
      [attr.aria-expanded]="open()"
      (click)="open.set(!open())"
    >
      <pl-icon name="moreHoriz" />{{ t().case.menu }}
    </button>
    @if (open()) {
      <ul id="acts-menu" [attr.aria-label]="t().case.menuLabel">
        @for (a of acts(); track a) {
          <li>
            <button type="button" [class.danger]="dangerous(a)" (click)="choose(a)">{{ deeds.label(a) }}</button>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      position: relative;
      flex: none;
    }
    ul {
      position: absolute;
      z-index: 15;
      top: calc(100% + 4px);
      right: 0;
      min-width: 200px;
      padding: 6px 0;
      border: 1px solid var(--line);
      border-radius: var(--r-control);
      background: var(--surface);
      box-shadow: var(--shadow);
    }
    li button {
      width: 100%;
      min-height: var(--h-row1);
      padding: 0 16px;
      border: 0;
      background: none;
      text-align: start;
      cursor: pointer;
    }
    li button:hover {
      background: var(--sub);
    }
    li button:focus-visible {
      outline-offset: -3px;
      box-shadow: none;
    }
    .danger {
      color: var(--signal);
    }
  `,
})
export class ActsMenu {
  protected readonly deeds = inject(CaseActs);
  protected readonly t = inject(Words).of('desk');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly button = viewChild.required<ElementRef<HTMLButtonElement>>('button');
  readonly acts = input.required<readonly Act[]>();
  readonly act = output<Act>();
  protected readonly open = signal(false);
  protected readonly dangerous = isDangerous;

  /** The dialog that follows gives the focus back to the button, which stays. */
  protected choose(act: Act): void {
    this.button().nativeElement.focus();
    this.open.set(false);
    this.act.emit(act);
  }

  protected leave(event: Event): void {
    if (!this.open()) return;
    event.stopPropagation();
    this.open.set(false);
    this.button().nativeElement.focus();
  }

  protected closeWhenLeft(event: FocusEvent): void {
    if (event.relatedTarget instanceof Node && !this.host.nativeElement.contains(event.relatedTarget)) {
      this.open.set(false);
    }
  }
}
