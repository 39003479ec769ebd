import { halfUp } from '@pilotage/domain/kernel';

const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** A score of 0–100 or 1–5 with one decimal, rounded half up only here. */
export function score(value: number): string {
  return halfUp(value, 1).toFixed(1);
}

/** A priority with two decimals. */
export function priority(value: number): string {
  return halfUp(value, 2).toFixed(2);
}

/** A need 0–1 with two decimals, or three when two would not re-add: the row is checked by hand (REPORT-DESIGN 6). */
export function need(value: number): string {
  const three = halfUp(value, 3).toFixed(3);
  return three.endsWith('0') ? three.slice(0, -1) : three;
}

/** `NT$25,000,000`. */
export function twd(amount: number): string {
  return `NT$${grouped(Math.round(amount))}`;
}

const inWan = (amount: number): string => {
  const wan = amount / 10_000;
  return Number.isInteger(wan) ? grouped(wan) : wan < 100 ? halfUp(wan, 1).toString() : grouped(Math.round(wan));
};

/** `1,680萬` or `NT$16.8m`: a large amount, shortened. */
export function shortTwd(amount: number, en: boolean): string {
  if (!en) return `${inWan(amount)}萬`;
  return amount >= 1_000_000 ? `NT$${halfUp(amount / 1_000_000, 2)}m` : `NT$${grouped(Math.round(amount / 1000))}k`;
}

/** A band of amounts in NT$, `1–3萬` or `10–30k`, without the currency; one value when both ends agree. */
export function band(from: number, to: number, en: boolean): string {
  const put = (n: number): string => (en ? grouped(Math.round(n / 1000)) : inWan(n));
  const unit = en ? 'k' : '萬';
  if (from === 0 && to === 0) return '0';
  return from === to ? `${put(to)}${unit}` : `${put(from)}–${put(to)}${unit}`;
}

export interface Budget {
  readonly from: number;
  /** Null when the declared budget has no upper end. */
  readonly to: number | null;
}

/** Reads `100001-500000`, `2000001+`, `0` or the same written with NT$ and separators; null when it is none of them. */
export function readBudget(declared: string): Budget | null {
  const plain = declared.normalize('NFKC').replace(/NT\$|[,\s元]/gu, '');
  const parted = /^(\d+)[-–~至](\d+)$/u.exec(plain);
  if (parted) return { from: Number(parted[1]), to: Number(parted[2]) };
  const open = /^(\d+)(\+|以上)$/u.exec(plain);
  if (open) return { from: Number(open[1]), to: null };
  return /^\d+$/u.test(plain) ? { from: Number(plain), to: Number(plain) } : null;
}
