import { checkRecording, mayRecord } from './recording';

describe('a recording of a talk', () => {
  const at = new Date('2024-04-10T02:00:00Z');

  it.each([
    [at, at, []],
    [null, at, ['firm']],
    [at, null, ['consultant']],
    [null, null, ['firm', 'consultant']],
  ] as const)('needs both sides to agree: %s and %s', (firmAt, consultantAt, missing) => {
    expect(checkRecording({ firmAt, consultantAt }).map((r) => r.field)).toEqual(missing);
  });

  it('is agreed on between the appointment and the report', () => {
    expect((['dispatched', 'scheduled', 'interviewed', 'submitted'] as const).filter(mayRecord)).toEqual([
      'scheduled',
      'interviewed',
    ]);
  });
});
