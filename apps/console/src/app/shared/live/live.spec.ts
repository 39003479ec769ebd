import { TestBed } from '@angular/core/testing';
import { changed, FakeLines } from '../../../testing/live';
import { prepare } from '../../../testing/open';
import { byOthers, concerns, Live, type News } from './live';

describe('what others change', () => {
  let lines: FakeLines;
  let live: Live;
  let heard: News[];

  beforeEach(async () => {
    lines = new FakeLines();
    await prepare({ providers: [lines.provider] });
    live = TestBed.inject(Live);
    heard = [];
    live.add((news) => heard.push(news));
    live.start();
    lines.last.open();
  });
  afterEach(() => jest.useRealTimers());

  it('is told to every screen that listens, and to none that has gone', async () => {
    const leave = live.add(() => heard.push(null));
    leave();
    await lines.last.tell(changed('D113-0001'));
    expect(heard).toEqual([[changed('D113-0001')]]);
  });

  it('may have been missed while the line was down: then everything is looked at anew', () => {
    lines.last.fail(0);
    expect(live.connected()).toBe(false);
    lines.last.open();
    expect(live.connected()).toBe(true);
    expect(heard).toEqual([null]);
    expect(concerns(null, 'D113-0001')).toBe(true);
  });

  it('is asked for on a new line where the browser has given up, and the person is told after ten seconds', () => {
    jest.useFakeTimers();
    lines.last.fail(2);
    expect(live.lost()).toBe(false);
    jest.advanceTimersByTime(10_000);
    expect(live.lost()).toBe(true);
    expect(lines.all).toHaveLength(1);
    jest.advanceTimersByTime(20_000);
    expect(lines.all).toHaveLength(2);
    lines.last.open();
    expect(live.lost()).toBe(false);
  });

  it('waits while nobody looks at the page', async () => {
    const look = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    await lines.last.tell(changed('D113-0001'));
    await lines.last.tell(changed('D113-0002'));
    expect(heard).toEqual([]);
    look.mockRestore();
    document.dispatchEvent(new Event('visibilitychange'));
    expect(heard).toEqual([[changed('D113-0001'), changed('D113-0002')]]);
  });

  it('is not by others when I did it in another window', () => {
    const news = [changed('D113-0001', true), changed('D113-0002')];
    expect([byOthers(news, 'D113-0001'), byOthers(news, 'D113-0002'), byOthers(null, 'D113-0002')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('is no more asked for once nobody is signed in', () => {
    live.stop();
    expect(lines.last.closed).toBe(true);
    expect(live.connected()).toBe(false);
  });
});
