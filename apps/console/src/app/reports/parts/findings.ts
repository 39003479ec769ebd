import { choice, evidence, lead, line, nextId, title, type Part } from './part';

export const summary: readonly Part[] = [
  line('answer'),
  { kind: 'text', key: 'lead' },
  {
    kind: 'rows',
    key: 'findings',
    most: 6,
    parts: [title, line('text'), evidence],
    fresh: ({ content }) => ({ id: nextId('F', content.summary.findings), title: '', text: '', evidence: [] }),
  },
  {
    kind: 'rows',
    key: 'firstActions',
    most: 3,
    parts: [choice('action', 'actions'), choice('finding', 'findings')],
    fresh: ({ content: { summary: s, actions } }) => ({
      finding: s.findings[0]?.id ?? '',
      action: actions.items.find((a) => !s.firstActions.some((f) => f.action === a.id))?.id ?? '',
    }),
  },
  line('orderReason', true),
];

export const interview: readonly Part[] = [
  title,
  {
    kind: 'rows',
    key: 'notes',
    most: 20,
    parts: [line('said'), line('meaning'), { kind: 'tick', key: 'confirmed' }],
    fresh: ({ content, notes }) => {
      const note = notes.find((n) => !n.isPrivate && n.code && !content.interview.notes.some((m) => m.code === n.code));
      return note ? { code: note.code, said: note.said, meaning: note.meaning, confirmed: note.confirmed } : null;
    },
  },
];

export const assessment: readonly Part[] = [
  title,
  lead,
  {
    kind: 'rows',
    key: 'adjustments',
    most: 27,
    parts: [choice('item', 'items'), choice('to', 'levels', { numeric: true }), line('reason'), evidence],
    fresh: ({ content, definition }) => {
      const open = definition?.items.find((i) => !content.assessment.adjustments.some((a) => a.item === i.id));
      return open ? { item: open.id, to: 0, reason: '', evidence: [] } : null;
    },
  },
];

export const pains: readonly Part[] = [
  title,
  lead,
  {
    kind: 'rows',
    key: 'rows',
    most: 5,
    parts: [
      line('name'),
      choice('gate', 'gates'),
      line('figure'),
      line('cause'),
      line('effect'),
      { kind: 'picks', key: 'actions', from: 'actions', most: 6 },
      evidence,
    ],
    fresh: ({ content }) => ({
      id: nextId('P', content.pains.rows),
      name: '',
      gate: 'HALF',
      figure: '',
      cause: '',
      effect: '',
      evidence: [],
      actions: [],
    }),
  },
];
