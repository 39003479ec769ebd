import { shortTwd } from '../view/numbers';
import { drawing, el, ink, text } from './svg';

export interface YearAmount {
  readonly label: string;
  readonly amount: number;
}

/**
 * Exports by year as bars, oldest first, the latest in the strongest tint, each with its amount.
 * @param width printed width in points
 */
export function exportBars(years: readonly YearAmount[], en: boolean, width: number): string {
  const [row, left, right] = [19, 48, 66];
  const most = Math.max(...years.map((y) => y.amount), 1);
  const bars = years.map((y, i) => {
    const latest = i === years.length - 1;
    const length = ((width - left - right) * y.amount) / most;
    const top = i * row;
    const amount = shortTwd(y.amount, en) + (en ? '' : '元');
    const style = { size: 8.6, weight: latest ? (700 as const) : undefined };
    return [
      text(0, top + 11, y.label, style),
      el('rect', {
        x: left,
        y: top + 1,
        width: Math.max(length, 0.8),
        height: 14,
        fill: latest ? ink.navy : ink.tint3,
      }),
      text(left + length + 6, top + 11, amount, style),
    ].join('');
  });
  const label = years.map((y) => `${y.label} ${shortTwd(y.amount, en)}`).join('；');
  return drawing(width, years.length * row - 3, label, bars.join(''));
}
