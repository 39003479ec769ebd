import { TestBed } from '@angular/core/testing';
import { ServerClock } from './server-clock';

describe('the server clock', () => {
  beforeEach(() => jest.useFakeTimers({ now: new Date('2024-03-06T17:05:00+08:00') }));
  afterEach(() => jest.useRealTimers());

  it('goes by the server, whatever this device thinks', () => {
    const clock = TestBed.inject(ServerClock);
    clock.learn('2024-03-06T16:55:00+08:00');
    jest.advanceTimersByTime(30_000);
    expect(new Date(clock.now()).toISOString()).toBe('2024-03-06T08:55:30.000Z');
  });

  it('is not moved when somebody sets this device', () => {
    const clock = TestBed.inject(ServerClock);
    clock.learn('2024-03-06T16:55:00+08:00');
    jest.setSystemTime(new Date('2030-01-01T00:00:00Z'));
    expect(new Date(clock.now()).toISOString()).toBe('2024-03-06T08:55:00.000Z');
  });

  it('stands still between answers where the clock is settable', () => {
    const clock = TestBed.inject(ServerClock);
    clock.learn('2024-03-06T16:55:00+08:00', 0, true);
    jest.advanceTimersByTime(3600_000);
    expect(new Date(clock.now()).toISOString()).toBe('2024-03-06T08:55:00.000Z');
  });
});
