import { Component } from '@angular/core';

/**
 * The dark head of portal and offer pages, with its isobaths: the page's h1 goes inside. It reaches up behind the bar of
 * the frame, so that both are one piece of water. What carries `corner` stands in the bar's right end.
 */
@Component({
  selector: 'pl-sea-head',
  host: { class: 'on-rail' },
  template: `
    <svg viewBox="0 0 360 220" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <path d="M-20 118C40 74 96 150 168 112S300 30 400 92" />
      <path d="M-20 138C46 92 104 172 176 132S312 50 400 112" />
      <path d="M-20 160C52 112 112 194 186 154S322 72 400 134" />
      <path d="M-20 184C58 134 120 218 196 178S332 96 400 158" />
      <path d="M-20 98C34 58 88 130 160 94S290 14 400 74" />
      <path d="M232 62c14-20 58-24 74-8s-6 40-34 42-54-16-40-34z" />
      <path d="M248 66c9-12 36-14 46-4s-4 24-21 25-33-10-25-21z" />
    </svg>
    <div class="inner"><ng-content /></div>
  `,
  styles: `
    :host {
      position: relative;
      z-index: 1;
      display: block;
      overflow: hidden;
      margin-top: calc(-1 * var(--bar, 0px));
      padding-top: var(--bar, 0px);
      background: var(--rail);
      color: #fff;
      --flow: var(--rail-text);
    }
    svg {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      fill: none;
      stroke: var(--isobath);
      stroke-width: 1;
      opacity: 0.5;
      vector-effect: non-scaling-stroke;
    }
    path {
      vector-effect: non-scaling-stroke;
    }
    .inner {
      position: relative;
      max-width: var(--page, 1120px);
      margin: 0 auto;
      padding: 12px 16px 20px;
    }
    @media (min-width: 900px) {
      .inner {
        padding: 16px 24px 32px;
      }
    }
  `,
})
export class SeaHead {}
