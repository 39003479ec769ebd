import { plan, type Flow } from '../kernel';

export type ReferralState = 'PROPOSED' | 'AGREED' | 'SENT' | 'ACCEPTED' | 'DECLINED' | 'ENDED';
export type ReferralMove = 'agree' | 'refuse' | 'send' | 'take' | 'turnDown' | 'end';
export type ReferralMover = 'firm' | 'coordinator';

const state = (zh: string, en: string, waitsFor: string, ended = false) => {
  const said = { zh, en };
  return { step: 'referral', staff: said, public: said, waitsFor, ended };
};

/** A referral goes on after delivery; nothing is passed on before the firm has agreed (SPEC I2). */
export const referralFlow: Flow<ReferralState, ReferralMove, ReferralMover> = {
  subject: 'referral',
  statuses: {
    PROPOSED: state('待企業同意', 'Awaits consent', 'firm'),
    AGREED: state('企業已同意', 'Agreed', 'coordinator'),
    SENT: state('已轉介', 'Passed on', 'coordinator'),
    ACCEPTED: state('對方已受理', 'Taken up', 'coordinator'),
    DECLINED: state('未成', 'Not taken up', 'nobody', true),
    ENDED: state('已有結果', 'Has a result', 'nobody', true),
  },
  moves: {
    agree: { from: ['PROPOSED'], to: 'AGREED', by: ['firm'], label: { zh: '同意轉介', en: 'Agree' }, reason: 'none' },
    refuse: {
      from: ['PROPOSED'],
      to: 'DECLINED',
      by: ['firm'],
      label: { zh: '不需要', en: 'No thanks' },
      reason: 'none',
    },
    send: {
      from: ['AGREED'],
      to: 'SENT',
      by: ['coordinator'],
      label: { zh: '已轉介', en: 'Passed on' },
      reason: 'none',
    },
    take: {
      from: ['SENT'],
      to: 'ACCEPTED',
      by: ['coordinator'],
      label: { zh: '對方受理', en: 'Taken up' },
      reason: 'none',
    },
    turnDown: {
      from: ['AGREED', 'SENT', 'ACCEPTED'],
      to: 'DECLINED',
      by: ['coordinator'],
      label: { zh: '對方未受理', en: 'Turned down' },
      reason: 'required',
    },
    end: {
      from: ['ACCEPTED'],
      to: 'ENDED',
      by: ['coordinator'],
      label: { zh: '登錄結果', en: 'Record the result' },
      reason: 'required',
    },
  },
  interruptions: [],
};

/** @throws DomainError MOVE_NOT_ALLOWED or REASON_REQUIRED */
export function planReferral(
  move: ReferralMove,
  from: ReferralState,
  by: ReferralMover,
  reason: string | null,
): ReferralState {
  return plan(referralFlow, { move, from, by, reason });
}
