import { checkWording } from './wording-check';

const original = { subject: '請補件：{no}', paragraphs: ['請於 {deadline} 前補正 {no}。'] };

describe('the words of a mail', () => {
  it('may be any, as long as they tell what the original ones tell', () => {
    expect(checkWording(original, original)).toEqual([]);
    expect(checkWording({ subject: '補件通知', paragraphs: ['{no}', '期限：{deadline}'] }, original)).toEqual([]);
  });

  it('name what is missing and what nobody would fill', () => {
    const typed = { subject: '補件 {firm}', paragraphs: ['{no} { 期限}', 'x}'] };
    expect(checkWording(typed, original)).toEqual([
      { code: 'PLACEHOLDER_UNKNOWN', field: 'paragraphs', params: { names: '{firm}、{ 期限}、}' } },
      { code: 'PLACEHOLDER_MISSING', field: 'paragraphs', params: { names: '{deadline}' } },
    ]);
  });
});
