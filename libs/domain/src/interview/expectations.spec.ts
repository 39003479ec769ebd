import { checkExpectations, mayExpect, tidyExpectations } from './expectations';

describe('what a firm wants answered', () => {
  it('is one to five points, each short enough to be repeated in the report', () => {
    expect(tidyExpectations([' 先進哪個市場？ ', '', '  '])).toEqual(['先進哪個市場？']);
    expect(checkExpectations([]).map((r) => [r.code, r.field])).toEqual([['FIELD_REQUIRED', 'questions.0']]);
    expect(checkExpectations(['好', '字'.repeat(61)]).map((r) => [r.code, r.field])).toEqual([
      ['TEXT_TOO_LONG', 'questions.1'],
    ]);
  });

  it('stands once the talk has been held', () => {
    expect(mayExpect('scheduled')).toBe(true);
    expect(mayExpect('interviewed')).toBe(false);
    expect(mayExpect('drafted')).toBe(false);
  });
});
