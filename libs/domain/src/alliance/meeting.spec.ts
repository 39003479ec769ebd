import { allianceRules } from '../programme';
import { drawOrder, secondsLeft, slotTimes } from './slots';

const rules = allianceRules.parse({}).panel;
const ids = ['A113-001', 'A113-002', 'A113-003', 'A113-004', 'A113-005', 'A113-006'];

describe('the order of presentations', () => {
  it('is the same from the same seed, whatever order the proposals are given in', () => {
    const a = drawOrder('113-評選-7', ids, new Map());
    expect(drawOrder('113-評選-7', [...ids].reverse(), new Map())).toEqual(a);
    expect([...a.order].sort()).toEqual(ids);
  });

  it('is another from another seed', () => {
    const orders = new Set(['1', '2', '3', '4'].map((s) => drawOrder(s, ids, new Map()).order.join()));
    expect(orders.size).toBeGreaterThan(1);
  });

  it('lets a recused reviewer leave the room once', () => {
    const away = new Set(['B']);
    const recused = new Map(['A113-001', 'A113-004', 'A113-006'].map((id) => [id, away] as const));
    const { order, changes } = drawOrder('x', ids, recused);
    expect(changes).toBe(1);
    expect(
      order
        .map((id) => recused.has(id))
        .join()
        .replaceAll('true', 'T')
        .replaceAll('false', 'f'),
    ).toMatch(/^(T,T,T,f,f,f|f,f,f,T,T,T)$/);
  });
});

describe('the agenda', () => {
  it('has slots of 15 + 15 minutes and a break after every third', () => {
    const slots = slotTimes(ids, new Date('2024-03-26T09:00:00+08:00'), rules);
    const said = slots.map((s) => new Date(s.startsAt.getTime() + 8 * 3600_000).toISOString().slice(11, 16));
    expect(said).toEqual(['09:00', '09:30', '10:00', '10:40', '11:10', '11:40']);
    expect(slots[0]!.endsAt.getTime() - slots[0]!.startsAt.getTime()).toBe(30 * 60_000);
  });
});

describe('the clock of a slot', () => {
  const at = (time: string): Date => new Date(`2024-03-26T09:${time}+08:00`);

  it('counts the talk, then questions and answers together, and goes below zero', () => {
    expect(secondsLeft({ phase: 'WAITING', talkFrom: null, askFrom: null }, rules, at('00:00'))).toBeNull();
    expect(secondsLeft({ phase: 'TALK', talkFrom: at('00:00'), askFrom: null }, rules, at('03:12'))).toBe(708);
    const asking = { talkFrom: at('00:00'), askFrom: at('16:00') };
    expect(secondsLeft({ phase: 'ASK', ...asking }, rules, at('20:00'))).toBe(660);
    expect(secondsLeft({ phase: 'ANSWER', ...asking }, rules, at('31:30'))).toBe(-30);
    expect(secondsLeft({ phase: 'DONE', ...asking }, rules, at('40:00'))).toBeNull();
  });
});
