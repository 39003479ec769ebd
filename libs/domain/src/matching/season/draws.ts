import { stableHash } from '../../kernel';

/** What chance decides, from the seed and what it is about: never from the order in which it is asked. */
export interface Draws {
  /** 0 … 99. */
  percent(kind: string, ...about: readonly (string | number)[]): number;
  between(least: number, most: number, kind: string, ...about: readonly (string | number)[]): number;
}

export function drawsOf(seed: number): Draws {
  const draw = (kind: string, about: readonly (string | number)[]): number =>
    stableHash(`${seed}|${kind}|${about.join('|')}`);
  return {
    percent: (kind, ...about) => draw(kind, about) % 100,
    between: (least, most, kind, ...about) => least + (draw(kind, about) % (most - least + 1)),
  };
}
