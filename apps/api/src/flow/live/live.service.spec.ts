import { describe, expect, it } from '@jest/globals';
import type { Role } from '@pilotage/contracts/endpoint';
import type { Actor } from '../../platform/http/actor';
import { seenBy } from './live.service';
import type { Touched } from './live.store';

const person = (role: Role, consultantId: string | null = null): Actor => ({
  accountId: `account-${consultantId ?? role}`,
  login: '',
  name: '',
  roles: [role],
  firmId: null,
  consultantId,
  locale: 'zh-Hant',
  ip: null,
  verified: false,
});

const touched: Touched[] = [
  { subject: 'a', number: 'D113-0001', consultant_id: 'k1', asked: ['k1', 'k2'] },
  { subject: 'b', number: null, consultant_id: null, asked: [] },
];
const by = (id: string, actorId: string | null) => ({ type: 'diagnosis', id, actorId });

describe('who is told of a change', () => {
  it('the office of every numbered case, never of a draft', () => {
    for (const role of ['COORDINATOR', 'ADMIN', 'APPROVER'] as const)
      expect(seenBy(person(role), [by('a', 'x'), by('b', 'x')], touched)).toEqual([
        { kind: 'case', no: 'D113-0001', own: false },
      ]);
  });

  it('its consultant of the case; who was asked, of his offers and not of which case', () => {
    const changes = [by('a', null)];
    expect(seenBy(person('CONSULTANT', 'k1'), changes, touched)).toEqual([
      { kind: 'case', no: 'D113-0001', own: false },
      { kind: 'offers', no: null, own: false },
    ]);
    expect(seenBy(person('CONSULTANT', 'k2'), changes, touched)).toEqual([{ kind: 'offers', no: null, own: false }]);
    expect(seenBy(person('CONSULTANT', 'k3'), changes, touched)).toEqual([]);
  });

  it('as their own only while nobody else changed it in the same span', () => {
    const me = person('COORDINATOR');
    expect(seenBy(me, [by('a', me.accountId)], touched)).toMatchObject([{ own: true }]);
    expect(seenBy(me, [by('a', me.accountId), by('a', 'x')], touched)).toMatchObject([{ own: false }]);
  });
});
