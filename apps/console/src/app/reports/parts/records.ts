import type { ReportContent } from '@pilotage/domain/report';
import { choice, date, line, title, type Part } from './part';

function nextEvidence(c: ReportContent): string {
  const last = Math.max(
    0,
    ...c.evidence.rows.filter((r) => r.code.startsWith('E')).map((r) => Number(r.code.slice(1))),
  );
  return `E${String(last + 1).padStart(2, '0')}`;
}

export const referrals: readonly Part[] = [
  title,
  { kind: 'tick', key: 'consentGiven' },
  {
    kind: 'rows',
    key: 'cards',
    most: 6,
    parts: [
      choice('resourceId', 'resources'),
      line('why'),
      choice('tag', 'tags'),
      choice('action', 'actions', { none: true }),
      line('firstStep'),
    ],
    fresh: ({ content, resources, needs }) => {
      const free = resources.find((r) => r.open && !content.referrals.cards.some((c) => c.resourceId === r.id));
      const tag = free?.tags[0] ?? [...needs.keys()][0];
      return free && tag ? { resourceId: free.id, why: '', tag, action: null, firstStep: free.firstStep.zh } : null;
    },
  },
  {
    kind: 'rows',
    key: 'considered',
    most: 1,
    single: true,
    parts: [choice('resourceId', 'resources'), line('reason')],
    fresh: ({ resources }) => ({ resourceId: resources[0]?.id ?? '', reason: '' }),
  },
  line('noneReason', true),
];

export const expectations: readonly Part[] = [
  title,
  {
    kind: 'rows',
    key: 'rows',
    most: 5,
    parts: [line('question'), choice('state', 'states'), line('answer'), line('where', true), line('who'), date('by')],
    fresh: () => ({ question: '', state: 'ANSWERED', answer: '', where: '', who: '', by: null }),
  },
];

export const annex: readonly Part[] = [
  title,
  {
    kind: 'rows',
    key: 'rows',
    most: 40,
    parts: [choice('kind', 'kinds'), line('content')],
    fresh: ({ content }) => ({ code: nextEvidence(content), kind: 'DOCUMENT', content: '' }),
  },
];

export const statement: readonly Part[] = [
  title,
  date('dataUntil', true),
  {
    kind: 'rows',
    key: 'ties',
    most: 6,
    parts: [line('vendor'), line('relation')],
    fresh: () => ({ vendor: '', relation: '' }),
  },
];
