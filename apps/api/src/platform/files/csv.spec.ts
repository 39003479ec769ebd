import { csvOf, readCsv } from './csv';

const textOf = (rows: Parameters<typeof csvOf>[0]): string => Buffer.from(csvOf(rows)).toString('utf8');

describe('CSV', () => {
  it('has a byte order mark, quotes what needs it, and lets nothing run as a formula', () => {
    const text = textOf([
      ['a', 1, null, -2.5],
      ['一,二', '他說"好"', '換\n行', '=SUM(A1)'],
      ['+1', '-1', '@x', { digits: '07000001' }],
    ]);
    expect(text).toBe('\uFEFFa,1,,-2.5\r\n"一,二","他說""好""","換\n行",\'=SUM(A1)\r\n\'+1,\'-1,\'@x,"07000001"\r\n');
  });

  it('is read back as it was written', () => {
    const rows = [
      ['統編', 'x', ''],
      ['07000001', '=1+1', '一,二\r\n"三"'],
      ['', '', 'end'],
    ];
    expect(readCsv(textOf(rows))).toEqual(rows);
  });

  it.each([
    [
      'any line end, with or without one at the end',
      'a,b\n1,2\r3,4',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['an empty last cell', 'a,', [['a', '']]],
    ['an empty line in between', 'a\n\nb\n', [['a'], [''], ['b']]],
    ['nothing', '', []],
  ])('is read with %s', (_what, text, rows) => {
    expect(readCsv(text)).toEqual(rows);
  });

  it('is refused with a quote that is not closed, or something after one', () => {
    expect(readCsv('a,"b')).toBeNull();
    expect(readCsv('"a"b,c')).toBeNull();
  });
});
