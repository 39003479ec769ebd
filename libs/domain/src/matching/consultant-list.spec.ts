import {
  consultantChanges,
  consultantColumns,
  readConsultantRows,
  type ConsultantLine,
  type ConsultantProfile,
} from './consultant-list';

const profile: ConsultantProfile = {
  code: 'K90',
  name: '周樣青（示範）',
  orgType: 'INDIVIDUAL',
  status: 'ACTIVE',
  frozen: false,
  emails: ['k90@advisers.example'],
  baseCounty: 'TW-TPE',
  countiesServed: ['TW-TPE', 'TW-NWT'],
  years: 8,
  industries: ['BEAUTY'],
  markets: ['VN', 'TH'],
  modes: ['ONLINE'],
  languages: [
    { code: 'zh-Hant', level: 'NATIVE' },
    { code: 'en', level: 'B2' },
  ],
  certificates: [],
  maxActiveCases: 4,
  maxPerWeek: null,
  maxPerSeason: 12,
  ndaSignedOn: '2024-01-10',
  appointmentEndsOn: null,
  expertise: [{ tag: 'MKT_RESEARCH', level: 3 }],
};
const heads = consultantColumns.map((c) => c.head.zh);
const cells = (over: Partial<Record<keyof ConsultantProfile, string>> = {}): string[] =>
  consultantColumns.map((c) => over[c.key] ?? c.write(profile));

describe('a list of consultants', () => {
  it('is read back as it was written, by heads in either language or by key', () => {
    const expected = [{ row: 2, profile }];
    expect(readConsultantRows([heads, cells()])).toEqual(expected);
    expect(readConsultantRows([consultantColumns.map((c) => c.head.en), cells()])).toEqual(expected);
    expect(readConsultantRows([consultantColumns.map((c) => c.key), cells(), ['']])).toEqual(expected);
  });

  it('takes words and codes, dates of either calendar, and columns in any order', () => {
    const typed = cells({
      baseCounty: '臺北市',
      modes: '線上；實地',
      ndaSignedOn: '113/1/10',
      expertise: '市場研究:3',
      frozen: '是',
    });
    const [line] = readConsultantRows([[...heads].reverse(), [...typed].reverse()]) as readonly ConsultantLine[];
    expect(line?.profile).toEqual({ ...profile, modes: ['ONLINE', 'ONSITE'], frozen: true });
  });

  it('names row, column and rule of everything that is wrong', () => {
    const wrong = cells({
      code: 'K 90',
      emails: 'x',
      baseCounty: '東京',
      years: '-1',
      languages: 'en',
      expertise: 'MKT_RESEARCH:4',
      ndaSignedOn: '113/2/30',
      name: '',
    });
    expect(readConsultantRows([heads, wrong, cells(), cells()])).toMatchObject([
      { field: 'content.2.code', code: 'CONSULTANT_CODE' },
      { field: 'content.2.name', code: 'FIELD_REQUIRED' },
      { field: 'content.2.emails', code: 'EMAIL_INVALID' },
      { field: 'content.2.baseCounty', code: 'CELL_UNKNOWN', params: { value: '東京' } },
      { field: 'content.2.years', code: 'CELL_NUMBER' },
      { field: 'content.2.languages', code: 'CELL_PAIR' },
      { field: 'content.2.ndaSignedOn', code: 'DATE_INVALID' },
      { field: 'content.2.expertise', code: 'CELL_PAIR' },
      { field: 'content.4.code', code: 'CODE_TWICE', params: { row: 3 } },
    ]);
  });

  it('names the columns that are missing', () => {
    const [refusal] = readConsultantRows([heads.slice(2)]) as { code: string; params: object }[];
    expect(refusal).toMatchObject({ code: 'COLUMN_MISSING', params: { columns: '代碼 (code)、姓名 (name)' } });
  });

  it('says what would change', () => {
    expect(consultantChanges(profile, { ...profile, years: 9, maxPerWeek: 2 })).toEqual([
      { key: 'years', before: '8', after: '9' },
      { key: 'maxPerWeek', before: '', after: '2' },
    ]);
    expect(consultantChanges(null, profile)[0]).toEqual({ key: 'code', before: '', after: 'K90' });
  });
});
