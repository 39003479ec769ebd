import type { Role } from '@pilotage/contracts/endpoint';

/** What there is to ask for in the matrix: one of everything, and whose it is. */
export interface Things {
  /** A case of the holder's firm, dispatched to the holder among the consultants. */
  readonly case: string;
  readonly draft: string;
  /** A file of the draft. */
  readonly draftFile: string;
  readonly offer: string;
  /** A picture kept with the interview of the case. */
  readonly attachment: string;
  /** A draft begun without an account. */
  readonly mailedDraft: string;
  readonly mailedFile: string;
  readonly questionnaire: string;
  /** A draft of the holder's firm in the alliance scheme, one of its members, its plan, a printed paper. */
  readonly alliance: string;
  readonly allianceMember: string;
  readonly allianceFile: string;
  readonly alliancePaper: string;
  /** A running alliance of the holder's firm, and a claim of it that counts. */
  readonly award: string;
  readonly claim: string;
}

/** How an endpoint is asked for so that the answer shows who may: nothing in the world changes by it. */
export interface Door {
  /** Asked for with what cannot be: who may is told what is wrong with it (422), who may not is told nothing. */
  readonly probe: Ask;
  /** Asked for properly, where it belongs to somebody. The owner gets in; anybody else finds nothing there. */
  readonly owned?: Ask & { readonly by: Owner };
}

export interface Ask {
  readonly params?: Record<string, keyof Things | { readonly is: string }>;
  readonly query?: Record<string, string>;
  readonly body?: unknown;
}

/** Whose things they are: the firm's, the consultant's, or whoever holds the resume link. */
export type Owner = 'FIRM' | 'CONSULTANT' | 'DRAFT';

/** Roles that see only what is theirs. */
export const OWNING: readonly Role[] = ['FIRM_OWNER', 'FIRM_STAFF', 'CONSULTANT'];

export const nothing: Door = { probe: {} };
export const wrongBody: Door = { probe: { body: { wrong: true } } };
export const wrongCase: Door = { probe: { params: { no: { is: 'x' } } } };
export const wrongId: Door = { probe: { params: { id: { is: 'x' } } } };
export const wrongVersion: Door = { probe: { params: { version: { is: '?' } } } };
export const token: Door = { probe: { params: { token: { is: 'x'.repeat(200) } } } };

export const ofFirm = (body?: unknown): Door => ({ ...wrongCase, owned: { by: 'FIRM', params: { no: 'case' }, body } });
export const ofConsultant = (body?: unknown): Door => ({
  ...wrongCase,
  owned: { by: 'CONSULTANT', params: { no: 'case' }, body },
});
export const ofAttachment: Door = {
  probe: { params: { no: { is: 'x' }, attachment: { is: 'x' } } },
  owned: { by: 'CONSULTANT', params: { no: 'case', attachment: 'attachment' } },
};
export const ofOffer = (body?: unknown): Door => ({
  ...wrongId,
  owned: { by: 'CONSULTANT', params: { id: 'offer' }, body },
});
export const ofAlliance = (body?: unknown, query?: Record<string, string>): Door => ({
  probe: { params: { id: { is: 'x' } }, body, ...(query ? { query } : {}) },
  owned: { by: 'FIRM', params: { id: 'alliance' }, body, ...(query ? { query } : {}) },
});
export const ofAllianceMember = (body?: unknown): Door => ({
  probe: { params: { id: { is: 'x' }, member: { is: 'x' } }, body },
  owned: { by: 'FIRM', params: { id: 'alliance', member: 'allianceMember' }, body },
});
export const ofDraft = (body?: unknown, query?: Record<string, string>): Door => ({
  probe: { params: { id: { is: 'x' } }, body, ...(query ? { query } : {}) },
  owned: { by: 'DRAFT', params: { id: 'draft' }, body, ...(query ? { query } : {}) },
});
export const ofDraftFile: Door = {
  probe: { params: { id: { is: 'x' }, file: { is: 'x' } } },
  owned: { by: 'DRAFT', params: { id: 'draft', file: 'draftFile' } },
};

export const LATE_MEETING = {
  startsAt: '2020-01-06T10:00:00+08:00',
  minutes: 60,
  mode: 'ONLINE',
  meetingLink: 'https://meet.pilotage.example/x',
};
export const NO_INTEREST = {
  worked: false,
  kin: false,
  shares: false,
  sellsTool: false,
  competes: false,
  sameAlliance: false,
};
