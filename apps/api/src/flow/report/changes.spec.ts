import { describe, expect, it } from '@jest/globals';
import type { ReportContent } from '@pilotage/domain/report';
import { changesBetween } from './changes';

const action = (id: string, name: string, dueOn: string, evidence: string[] = []) => ({ id, name, dueOn, evidence });

function aReport(lead: string, items: readonly ReturnType<typeof action>[], groups: unknown[] = []): ReportContent {
  return { summary: { lead }, tools: { groups }, actions: { items } } as unknown as ReportContent;
}

const lead = '先補標示，再談進口。';
const rows = [action('A1', '補標示', '2024-08-01'), action('A2', '找進口商', '2024-09-01', ['V01'])];
const before = aReport(lead, rows);

describe('what a version says otherwise', () => {
  it('is nothing when nothing was changed', () => {
    expect(changesBetween(1, before, before)).toEqual({ since: 1, texts: [], rows: [], fields: [] });
  });

  it('is told word by word, and what is no text as it was and is', () => {
    const after = aReport('先補英文標示，再談進口。', [
      action('A1', '補標示', '2024-08-15'),
      action('A2', '找進口商', '2024-09-01', ['V01', 'Q07']),
    ]);
    expect(changesBetween(2, before, after)).toEqual({
      since: 2,
      texts: [
        {
          section: 'summary',
          path: 'summary.lead',
          subject: '',
          parts: [
            { how: 'SAME', text: '先補' },
            { how: 'ADDED', text: '英文' },
            { how: 'SAME', text: '標示，再談進口。' },
          ],
        },
      ],
      rows: [],
      fields: [
        { section: 'actions', path: 'actions.items.dueOn', subject: 'A1', was: '2024-08-01', is: '2024-08-15' },
        { section: 'actions', path: 'actions.items.evidence', subject: 'A2', was: ['V01'], is: ['V01', 'Q07'] },
      ],
    });
  });

  it('knows a row by its name: one put in front moves none of the others, and is told as a row', () => {
    const after = aReport(lead, [action('A3', '訂價', '2024-08-01'), ...rows]);
    const place = { section: 'actions', path: 'actions.items', subject: 'A3' };
    const name = { ...place, path: 'actions.items.name' };
    expect(changesBetween(1, before, after)).toEqual({
      since: 1,
      texts: [{ ...name, parts: [{ how: 'ADDED', text: '訂價' }] }],
      rows: [{ ...place, how: 'ADDED' }],
      fields: [],
    });
    expect(changesBetween(1, after, before)).toMatchObject({
      texts: [{ ...name, parts: [{ how: 'REMOVED', text: '訂價' }] }],
      rows: [{ ...place, how: 'REMOVED' }],
    });
  });

  it('names a row without a name by its place, within the one around it', () => {
    const way = (effort: string) => ({ effort, free: false });
    const old = aReport(lead, rows, [{ type: 'T1', ways: [way('S')] }]);
    const now = aReport(lead, rows, [{ type: 'T1', ways: [way('M'), way('L')] }]);
    expect(changesBetween(1, old, now)).toMatchObject({
      rows: [{ path: 'tools.groups.ways', subject: '1-2', how: 'ADDED' }],
      fields: [{ path: 'tools.groups.ways.effort', subject: '1-1', was: 'S', is: 'M' }],
    });
  });
});
