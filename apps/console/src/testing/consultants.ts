import type { ConsultantView } from '@pilotage/contracts/consultants';

export const LEAVE_ID = '5d1f0c52-6d0e-4a55-8f6e-0b7d0d8f6a01';
export const TIE_ID = '5d1f0c52-6d0e-4a55-8f6e-0b7d0d8f6a02';

export function aConsultant(over: Partial<ConsultantView> = {}): ConsultantView {
  return {
    code: 'K06',
    name: '顧問（示範）',
    revision: 4,
    editedAt: null,
    status: 'ACTIVE',
    frozen: false,
    ndaSignedOn: '2024-01-05',
    appointmentEndsOn: null,
    profile: {
      expertise: [{ tag: 'BRAND_IP', level: 2 }],
      markets: ['JP'],
      languages: [{ code: 'zh-Hant', level: 'NATIVE' }],
      baseCounty: 'TW-TPE',
      countiesServed: ['TW-TPE'],
      modes: ['ONLINE', 'ONSITE'],
      maxActiveCases: 5,
      maxPerWeek: null,
      maxPerSeason: null,
    },
    ties: [
      {
        id: TIE_ID,
        kind: 'DECLARED',
        ubn: '04595257',
        name: null,
        person: null,
        since: null,
        until: null,
        note: null,
        source: 'OFFER_DECLARATION',
        own: false,
      },
    ],
    leave: [{ id: LEAVE_ID, from: '2024-07-08', to: '2024-07-12', half: null, source: 'ENTERED' }],
    ...over,
  };
}
