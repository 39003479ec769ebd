import { TestBed } from '@angular/core/testing';
import { prepare } from '../../../testing/open';
import { Navigation } from '../../shell/navigation';
import { RailCounts } from './rail-counts';

describe('the numbers in the rail', () => {
  it('count what waits for the desk, what is open, and what waits for a match', async () => {
    await prepare();
    TestBed.inject(RailCounts).show({ applied: 2, accepted: 3, matched: 1, offered: 4, closed: 9, drafted: 5 });
    expect(TestBed.inject(Navigation).counts()).toEqual({ inbox: 6, cases: 10, match: 4 });
  });
});
