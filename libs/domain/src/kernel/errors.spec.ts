import { DomainError, refusals } from './errors';
import { fill } from './text';

describe('refusals', () => {
  it('says the duplicate-account message of the briefing, code point for code point', () => {
    const text = fill(refusals.ACCOUNT_EXISTS, { ubn: '04595257' }).zh;
    expect(text).toBe('公司統編(帳號)\uFF1A04595257\uFF0C已申請過\u0020!');
  });

  it('uses the same placeholders in both languages, `statusEn` being the English of `status`', () => {
    const names = (s: string) => [...s.matchAll(/\{(\w+)\}/g)].map((m) => m[1]?.replace(/En$/, '')).sort();
    for (const text of Object.values(refusals)) expect(names(text.en)).toEqual(names(text.zh));
  });

  it('keeps every refusal and answers with the code of the first', () => {
    const error = new DomainError([
      { code: 'SIGNATURE_MISSING', field: 'page1.signature' },
      { code: 'PRIVACY_NOT_ACCEPTED', field: 'page1.privacy' },
    ]);
    expect(error.code).toBe('SIGNATURE_MISSING');
    expect(error.refusals).toHaveLength(2);
  });
});
