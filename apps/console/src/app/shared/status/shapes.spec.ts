import { statusCodes } from '@pilotage/domain/flow';
import { shapeOf } from './shapes';

describe('the shapes of statuses', () => {
  it('asks the firm to act where the office waits', () => {
    expect([shapeOf('returned', 'public'), shapeOf('returned', 'staff')]).toEqual(['act', 'waits']);
  });

  it('puts being late over everything that is still open', () => {
    expect([shapeOf('offered', 'staff', true), shapeOf('closed', 'staff', true)]).toEqual(['late', 'done']);
  });

  it('tells the ends apart by shape', () => {
    expect([shapeOf('rejected', 'staff'), shapeOf('withdrawn', 'staff'), shapeOf('delivered', 'public')]).toEqual([
      'closed',
      'ended',
      'done',
    ]);
  });

  it('has a shape for every status', () => {
    expect(statusCodes.filter((s) => !shapeOf(s, 'staff') || !shapeOf(s, 'public'))).toEqual([]);
  });
});
