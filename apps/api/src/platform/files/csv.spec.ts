import { csvOf } from './csv';

describe('CSV', () => {
  it('has a byte order mark, quotes what needs it, and lets nothing run as a formula', () => {
    const text = Buffer.from(
      csvOf([
        ['a', 1, null, -2.5],
        ['一,二', '他說"好"', '換\n行', '=SUM(A1)'],
        ['+1', '-1', '@x', '07000001'],
      ]),
    ).toString('utf8');
    expect(text).toBe('\uFEFFa,1,,-2.5\r\n"一,二","他說""好""","換\n行",\'=SUM(A1)\r\n\'+1,\'-1,\'@x,07000001\r\n');
  });
});
