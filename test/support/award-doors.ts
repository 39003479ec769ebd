import type { Door } from './door';

const claim = { kpi: 'K1_EVENTS', kind: 'digital', on: '2024-05-01', evidence: 'PHOTO', detail: '測試' };
const ofAward = (body?: unknown, query?: Record<string, string>): Door => ({
  probe: { params: { id: { is: 'x' } }, body, ...(query ? { query } : {}) },
  owned: { by: 'FIRM', params: { id: 'award' }, body, ...(query ? { query } : {}) },
});
const ofClaim: Door = {
  probe: { params: { id: { is: 'x' }, claim: { is: 'x' } } },
  owned: { by: 'FIRM', params: { id: 'award', claim: 'claim' } },
};
const wrongNo: Door = { probe: { params: { no: { is: 'x' } } } };
const wrongClaim: Door = { probe: { params: { no: { is: 'x' }, claim: { is: 'x' } } } };

/** The doors of an alliance that has the award. */
export const awardDoors: Readonly<Record<string, Door>> = {
  seeMyAward: ofAward(),
  fileClaim: ofAward(undefined, claim),
  takeClaimBack: ofClaim,
  seeClaimFile: ofClaim,
  fileCheckpoint: ofAward({ which: 'FINAL' }),
  askAllianceChange: ofAward({ kind: 'MEMBER_LEAVES', reason: '測試' }),
  seeDeskAward: wrongNo,
  seeDeskClaimFile: wrongClaim,
  signAllianceContract: wrongNo,
  payInstalment: wrongNo,
  reviewClaim: wrongClaim,
  noteVisit: wrongNo,
  decideAward: wrongNo,
  decideAllianceChange: { probe: { params: { no: { is: 'x' }, change: { is: 'x' } } } },
};
