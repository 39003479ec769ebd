import { listAudit } from '@pilotage/contracts/audit';
import { listConsultants } from '@pilotage/contracts/desk';
import {
  exportAlliances,
  exportCases,
  exportConsultants,
  exportSurveys,
  importConsultantList,
  tryConsultantList,
} from '@pilotage/contracts/lists';
import { CaseInHand } from '../builders/cases';
import { TestOffice } from '../support/office';
import { refused } from '../support/refused';

const textOf = (file: { readonly content: Uint8Array }): string => Buffer.from(file.content).toString('utf8');
const linesOf = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');

describe('lists', () => {
  let office: TestOffice;
  let list = '';
  beforeAll(async () => {
    office = await TestOffice.open();
    list = textOf(await office.coordinator.call(exportConsultants));
  });
  afterAll(() => office.close());

  const trial = (content: string) => office.admin.call(tryConsultantList, { body: { content } });
  const put = (content: string) => office.admin.call(importConsultantList, { body: { content } });
  /** The list with one cell of a consultant's line replaced. */
  const edited = (code: string, from: string, to: string): string =>
    linesOf(list)
      .map((line) => (line.startsWith(`${code},`) ? line.replace(from, to) : line))
      .join('\r\n');

  it('of consultants come back unchanged', async () => {
    expect(list.startsWith('\uFEFF代碼,姓名,')).toBe(true);
    const { rows } = await trial(list);
    expect(rows.length).toBe(linesOf(list).length - 1);
    expect(rows.filter((r) => r.kind !== 'SAME')).toEqual([]);
  });

  it('of consultants say what they would change, and then change that alone', async () => {
    const one = async () => (await office.coordinator.call(listConsultants)).consultants.find((k) => k.code === 'K01')!;
    const before = await one();
    const newcomer = linesOf(list)[1]!
      .replace(/^[^,]*,[^,]*,/, 'K990,周樣青（示範）,')
      .replace(/[^,]*@[^,]*/, 'k990@advisers.example');
    const content = `${edited('K01', `,${before.years},`, `,${before.years + 1},`)}\r\n${newcomer}\r\n`;
    const told = (await trial(content)).rows.filter((r) => r.kind !== 'SAME');
    expect(told.map((r) => [r.code, r.kind])).toEqual([
      ['K01', 'CHANGED'],
      ['K990', 'NEW'],
    ]);
    expect(told[0]?.changes).toEqual([{ key: 'years', before: `${before.years}`, after: `${before.years + 1}` }]);
    expect((await one()).years).toBe(before.years);

    expect(await put(content)).toMatchObject({ added: 1, changed: 1 });
    expect(await one()).toEqual({ ...before, years: before.years + 1 });
    const { entries } = await office.admin.call(listAudit, { query: { action: 'importConsultants' } });
    expect(entries[0]?.detail).toMatchObject({ codes: ['K01', 'K990'] });
  });

  it('of consultants are refused whole, with row, column and rule', async () => {
    const wrong = await refused(put(edited('K02', '@', ' at ')));
    expect(wrong.problem.refusals.map((r) => [r.field, r.code])).toEqual([['content.3.emails', 'EMAIL_INVALID']]);
  });

  it('of cases, answers and alliances are taken out, with a line in the trail for each', async () => {
    const made = await CaseInHand.applied(office);
    const [heads = '', line = ''] = linesOf(
      textOf(await office.coordinator.call(exportCases, { query: { year: 113 } })),
    );
    expect(heads.split(',').slice(0, 4)).toEqual(['案號', '年度', '統一編號', '企業']);
    expect(line.startsWith(`${made.no},113,"${made.ubn}",`)).toBe(true);
    expect(line).toContain(',網站送件,');
    expect(linesOf(textOf(await office.admin.call(exportSurveys, { query: { locale: 'en' } })))[0]).toContain(
      'Comment',
    );
    expect(linesOf(textOf(await office.admin.call(exportAlliances)))).toHaveLength(1);
    const sheet = await office.admin.call(exportCases, { query: { format: 'xlsx' } });
    expect([sheet.name, Buffer.from(sheet.content).subarray(0, 2).toString()]).toEqual(['診斷案件.xlsx', 'PK']);
    const { entries } = await office.admin.call(listAudit, { query: { action: 'exportList' } });
    expect(entries.map((e) => e.subject.id)).toEqual(['cases', 'alliances', 'surveys', 'cases', 'consultants']);
    expect(entries.map((e) => e.detail)).toContainEqual({ rows: 1, format: 'csv', year: 113 });
    expect(entries[0]?.detail).toMatchObject({ format: 'xlsx' });
  });
});
