import type { Instalment } from '../programme';
import { apportion } from './growth';
import type { AllianceStatusCode } from './statuses';

export interface InstalmentAmount extends Instalment {
  readonly amountTwd: number;
}

/** The instalments in whole NT$; together they are exactly the contract (SPEC N6). */
export function instalmentAmounts(
  instalments: readonly Instalment[],
  contractTwd: number,
): readonly InstalmentAmount[] {
  const amounts = apportion(
    contractTwd,
    instalments.map((i) => i.share),
  );
  return instalments.map((i, n) => ({ ...i, amountTwd: amounts[n] ?? 0 }));
}

/** Instalments of a call are whole only when their shares are. */
export function instalmentsAddUp(instalments: readonly Instalment[]): boolean {
  return instalments.reduce((a, i) => a + i.share, 0) === 10_000;
}

const STOPPED: readonly AllianceStatusCode[] = [
  'revoked',
  'terminated',
  'closedAbnormally',
  'finalFailed',
  'withdrawn',
];
const met: Readonly<Record<Instalment['after'], readonly AllianceStatusCode[]>> = {
  CONTRACT: [
    'contracted',
    'midtermFiled',
    'midtermConditional',
    'midtermPassed',
    'finalFiled',
    'finalPassed',
    'closed',
  ],
  MIDTERM: ['midtermPassed', 'finalFiled', 'finalPassed', 'closed'],
  FINAL: ['finalPassed', 'closed'],
};

/** Whether an instalment may be paid now; a revoked or terminated case is paid nothing more. */
export function payable(after: Instalment['after'], status: AllianceStatusCode): 'DUE' | 'NOT_YET' | 'STOPPED' {
  if (STOPPED.includes(status)) return 'STOPPED';
  return met[after].includes(status) ? 'DUE' : 'NOT_YET';
}
