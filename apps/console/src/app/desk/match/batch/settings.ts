import { preferenceNames, type PreferenceName } from '@pilotage/domain/matching';
import type { VersionHead, WireBatchSettings } from './batch-client';

export type Weights = Record<PreferenceName, number>;

/** The weights that a version was computed with, as whole numbers. */
export function weightsOf(weights: Readonly<Record<string, number>>): Weights {
  return Object.fromEntries(preferenceNames.map((n) => [n, weights[n] ?? 0])) as Weights;
}

export const sumOf = (weights: Weights): number => preferenceNames.reduce((sum, n) => sum + weights[n], 0);

/** Whether committing a version needs a reason: something else than the plain optimum was asked for. */
export function needsReason({ settings: s }: Pick<VersionHead, 'settings'>): boolean {
  const lists = s.pins.length + s.forbids.length + Object.keys(s.least).length + Object.keys(s.markets).length;
  return lists > 0 || s.fair || s.perConsultant !== null || s.keep > 0 || s.weights !== null;
}

/** The settings of a version with another most, other weights, another worth of a change. */
export function changed(
  settings: WireBatchSettings,
  wish: { readonly perConsultant: number | null; readonly keep: number; readonly weights: Weights },
  before: Weights,
): WireBatchSettings {
  const isSame = preferenceNames.every((n) => wish.weights[n] === before[n]);
  const { perConsultant, keep } = wish;
  return { ...settings, perConsultant, keep, weights: isSame ? settings.weights : wish.weights };
}
