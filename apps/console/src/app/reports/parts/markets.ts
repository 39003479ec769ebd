import { marketCriteria } from '@pilotage/domain/report';
import { choice, lead, line, title, type Part, type Row } from './part';

const noCells = (): Row =>
  Object.fromEntries(marketCriteria.map((c) => [c, { score: null, confidence: null, ground: '', source: null }]));

export const markets: readonly Part[] = [
  title,
  lead,
  {
    kind: 'rows',
    key: 'rows',
    most: 3,
    parts: [
      choice('market', 'markets'),
      choice('decision', 'decisions'),
      line('verdict'),
      { kind: 'cells', key: 'cells' },
    ],
    fresh: () => ({ market: 'JP', cells: noCells(), decision: 'PROBE', verdict: '' }),
  },
  {
    kind: 'rows',
    key: 'triggers',
    most: 6,
    parts: [line('event'), line('where'), line('latest'), line('then')],
    fresh: () => ({ event: '', where: '', latest: '', then: '' }),
  },
];
