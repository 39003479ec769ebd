import { describe, expect, it } from '@jest/globals';
import type { ReportContent } from '@pilotage/domain/report';
import { changesBetween } from './changes';

const action = (id: string, name: string, dueOn: string) => ({ id, name, dueOn });

function aReport(lead: string, items: readonly ReturnType<typeof action>[]): ReportContent {
  return { summary: { lead }, actions: { items } } as unknown as ReportContent;
}

const before = aReport('先補標示，再談進口。', [
  action('A1', '補標示', '2024-08-01'),
  action('A2', '找進口商', '2024-09-01'),
]);

describe('what a version says otherwise', () => {
  it('is nothing when nothing was changed', () => {
    expect(changesBetween(1, before, before)).toEqual({ since: 1, texts: [], others: [] });
  });

  it('is told word by word, and what is no text is counted where it stands', () => {
    const after = aReport('先補英文標示，再談進口。', [
      action('A1', '補標示', '2024-08-15'),
      action('A2', '找進口商', '2024-09-01'),
    ]);
    expect(changesBetween(2, before, after)).toEqual({
      since: 2,
      texts: [
        {
          section: 'summary',
          subject: '',
          parts: [
            { how: 'SAME', text: '先補' },
            { how: 'ADDED', text: '英文' },
            { how: 'SAME', text: '標示，再談進口。' },
          ],
        },
      ],
      others: [{ section: 'actions', count: 1 }],
    });
  });

  it('knows a row by its name: one put in front moves none of the others', () => {
    const after = aReport('先補標示，再談進口。', [action('A3', '訂價', '2024-08-01'), ...rowsOf(before)]);
    const { texts, others } = changesBetween(1, before, after);
    expect(texts).toEqual([{ section: 'actions', subject: 'A3', parts: [{ how: 'ADDED', text: '訂價' }] }]);
    expect(others).toEqual([{ section: 'actions', count: 2 }]);
  });
});

function rowsOf(report: ReportContent): ReturnType<typeof action>[] {
  return report.actions.items as unknown as ReturnType<typeof action>[];
}
