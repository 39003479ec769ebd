import { prefillReport } from './advice';
import { inputOf } from './advice/sample.fixture';
import type { ReportContent } from './content';
import { copiedPercent } from './similarity';

const draft = prefillReport(inputOf('QA03'));
const other = prefillReport(inputOf('QA04'));
const WORDS = '這家的包裝線在六月換過一次，新線的標籤位置比舊線低兩公分，日文標示因此貼不進去，要先請印刷廠改版。';
const MORE = '門市同仁說週末的觀光客多半先問能不能寄回國，再看口味；可見運費比價格更早擋住他們。';
const withLead = (c: ReportContent, lead: string): ReportContent => ({ ...c, pains: { ...c.pains, lead } });

describe('copiedPercent', () => {
  it('finds what was written by hand in another case, whatever its punctuation', () => {
    const copied = withLead(other, `${WORDS.replaceAll('，', '、')}${MORE}`);
    expect(copiedPercent(withLead(draft, WORDS + MORE), draft, copied)).toBeGreaterThan(85);
  });

  it('counts the share that was copied', () => {
    const half = copiedPercent(withLead(draft, WORDS + MORE), draft, withLead(other, WORDS));
    expect(half).toBeGreaterThan(40);
    expect(half).toBeLessThan(70);
  });

  it('does not count what both drafts say by rule, and says nothing of a few words', () => {
    expect(copiedPercent(draft, draft, draft)).toBe(0);
    expect(copiedPercent(withLead(draft, MORE.slice(0, 20)), draft, withLead(other, MORE))).toBe(0);
    expect(copiedPercent(withLead(draft, WORDS + MORE), draft, other)).toBe(0);
  });
});
