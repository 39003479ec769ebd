import type { Role } from '@pilotage/contracts/endpoint';

/** What there is to ask for in the matrix: one of everything, and whose it is. */
export interface Things {
  /** A case of the holder's firm, dispatched to the holder among the consultants. */
  readonly case: string;
  readonly draft: string;
  /** A file of the draft. */
  readonly draftFile: string;
  readonly offer: string;
  /** A draft begun without an account. */
  readonly mailedDraft: string;
  readonly mailedFile: string;
  readonly questionnaire: string;
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

const nothing: Door = { probe: {} };
const wrongBody: Door = { probe: { body: { wrong: true } } };
const wrongCase: Door = { probe: { params: { no: { is: 'x' } } } };
const wrongId: Door = { probe: { params: { id: { is: 'x' } } } };
const wrongVersion: Door = { probe: { params: { version: { is: '?' } } } };
const token: Door = { probe: { params: { token: { is: 'x'.repeat(200) } } } };

const ofFirm = (body?: unknown): Door => ({ ...wrongCase, owned: { by: 'FIRM', params: { no: 'case' }, body } });
const ofConsultant = (body?: unknown): Door => ({
  ...wrongCase,
  owned: { by: 'CONSULTANT', params: { no: 'case' }, body },
});
const ofOffer = (body?: unknown): Door => ({
  ...wrongId,
  owned: { by: 'CONSULTANT', params: { id: 'offer' }, body },
});
const ofDraft = (body?: unknown, query?: Record<string, string>): Door => ({
  probe: { params: { id: { is: 'x' } }, body, ...(query ? { query } : {}) },
  owned: { by: 'DRAFT', params: { id: 'draft' }, body, ...(query ? { query } : {}) },
});
const ofDraftFile: Door = {
  probe: { params: { id: { is: 'x' }, file: { is: 'x' } } },
  owned: { by: 'DRAFT', params: { id: 'draft', file: 'draftFile' } },
};

const LATE_MEETING = {
  startsAt: '2020-01-06T10:00:00+08:00',
  minutes: 60,
  mode: 'ONLINE',
  meetingLink: 'https://meet.pilotage.example/x',
};
const NO_INTEREST = {
  worked: false,
  kin: false,
  shares: false,
  sellsTool: false,
  competes: false,
  sameAlliance: false,
};

/** One entry an endpoint. A new endpoint without one fails the matrix. */
export const doors: Readonly<Record<string, Door>> = {
  // people
  seeSession: nothing,
  signIn: wrongBody,
  signOut: nothing,
  askCaptcha: nothing,
  registerFirm: wrongBody,
  resendVerification: wrongBody,
  requestPasswordReset: wrongBody,
  seeLink: token,
  verifyEmail: token,
  setPassword: token,
  resumeDraft: token,
  changeLocale: wrongBody,
  createStaffAccount: wrongBody,
  // programme
  listCalls: nothing,
  seeQuestionnaire: { probe: { params: { key: 'questionnaire' } } },
  lookUpFirm: { probe: { params: { ubn: { is: 'x'.repeat(50) } } } },
  lintSeason: { probe: { params: { year: { is: 'x' } } } },
  saveSeason: { probe: { params: { year: { is: 'x' } } } },
  publishCall: wrongBody,
  importQuestionnaire: wrongBody,
  activatePolicy: wrongBody,
  importRegister: wrongBody,
  importCalendar: { probe: { params: { year: { is: 'x' } } } },
  listPolicies: nothing,
  draftPolicy: wrongBody,
  savePolicy: wrongVersion,
  discardPolicy: wrongVersion,
  activatePolicyVersion: wrongVersion,
  previewPolicyChange: wrongBody,
  startRehearsal: wrongBody,
  listRehearsals: { probe: { query: { version: '?' } } },
  seeRehearsal: wrongId,
  stopRehearsal: wrongId,
  signOffRehearsal: wrongId,
  // apply
  startDraft: wrongBody,
  listMyDrafts: nothing,
  seeDraft: ofDraft(),
  seeDraftFile: ofDraftFile,
  saveDraft: ofDraft({ application: {} }),
  uploadDraftFile: ofDraft(undefined, { purpose: 'SIGNED_PAGE' }),
  checkDraft: ofDraft(),
  submitDraft: ofDraft(),
  discardDraft: ofDraft(),
  // desk
  seeQueue: { probe: { query: { limit: 'x' } } },
  seeDiagnosis: wrongCase,
  decideAcceptance: wrongCase,
  moveAside: wrongCase,
  allowDuplicate: wrongId,
  setExcerpt: wrongCase,
  seeDeskFile: { probe: { params: { no: { is: 'x' }, id: { is: 'x' } } } },
  listTasks: nothing,
  finishTask: wrongId,
  listVisits: { probe: { query: { from: 'x' } } },
  listConsultants: nothing,
  seeRadar: { probe: { query: { year: 'x' } } },
  exportRadar: { probe: { query: { year: 'x' } } },
  // match and dispatch
  previewCandidates: wrongCase,
  proposeMatch: wrongCase,
  commitMatch: wrongId,
  releaseMatch: wrongCase,
  sendOffer: wrongCase,
  withdrawOffer: wrongId,
  redispatch: wrongCase,
  startBatch: wrongBody,
  listBatches: { probe: { query: { limit: 'x' } } },
  seeBatch: wrongId,
  reviseBatch: wrongId,
  stopVersion: { probe: { params: { id: { is: 'x' }, version: { is: 'x' } } } },
  commitBatch: wrongId,
  discardBatch: wrongId,
  setCaps: { probe: { params: { code: { is: '?' } } } },
  addLeave: { probe: { params: { code: { is: '?' } } } },
  removeLeave: { probe: { params: { code: { is: '?' }, leave: { is: 'x' } } } },
  seeLedger: { probe: { query: { year: 'x' } } },
  seeMyCapacity: nothing,
  takeLeave: wrongBody,
  listOffers: nothing,
  seeOffer: ofOffer(),
  acceptOffer: ofOffer({ declaration: NO_INTEREST }),
  declineOffer: ofOffer({ reason: 'NO_TIME' }),
  // interview
  listMyCases: nothing,
  seeMyCase: ofConsultant(),
  scheduleInterview: ofConsultant(LATE_MEETING),
  rescheduleInterview: ofConsultant({ ...LATE_MEETING, reason: '測試' }),
  giveUpInterview: ofConsultant({ reason: '測試' }),
  recordInterview: ofConsultant({
    heldFrom: '2020-01-06T10:00:00+08:00',
    heldTo: '2020-01-06T12:00:00+08:00',
    attendees: '測試',
  }),
  saveNotes: ofConsultant({ notes: [] }),
  // times, no-shows, calendars
  suggestSlots: {
    probe: { params: { no: { is: 'x' } } },
    owned: { by: 'CONSULTANT', params: { no: 'case' }, query: { mode: 'ONLINE' } },
  },
  offerSlots: ofConsultant({ starts: [LATE_MEETING.startsAt], mode: 'ONLINE' }),
  seeSlots: token,
  chooseSlot: token,
  refuseSlots: token,
  seeMySlots: ofFirm(),
  chooseMySlot: ofFirm({ startsAt: LATE_MEETING.startsAt }),
  refuseMySlots: ofFirm({ wish: '測試' }),
  disputeNoShow: ofFirm({ text: '測試' }),
  openCalendar: { probe: { body: { renew: 'x' } } },
  readCalendar: token,
  // report
  openReport: ofConsultant(),
  seeReport: ofConsultant(),
  saveReport: ofConsultant({ content: {} }),
  previewReport: ofConsultant(),
  submitReport: ofConsultant(),
  listReferralResources: nothing,
  listReviews: nothing,
  seeReview: wrongCase,
  approveReport: wrongCase,
  returnReport: wrongCase,
  // deliver and follow up
  listMyDiagnoses: nothing,
  seeMyDiagnosis: ofFirm(),
  seeMyData: nothing,
  takeMyData: nothing,
  withdrawMyDiagnosis: ofFirm({ reason: '測試' }),
  downloadMyReport: ofFirm(),
  answerSurvey: ofFirm({ answers: [1, 2, 3, 4, 5] }),
  downloadByLink: token,
  verifyReport: { probe: { params: { code: { is: 'x'.repeat(50) } } } },
  revokeLinks: wrongCase,
  resendDelivery: wrongCase,
  confirmExpectations: ofFirm({ questions: ['測試？'] }),
  seeFollowUp: token,
  answerFollowUp: token,
  stopFollowUp: token,
  seeAdoption: nothing,
  listMyReferrals: ofFirm(),
  answerReferral: ofFirm({ id: '0f17714f-2395-4e1e-9a17-694fe1ff398b', move: 'agree' }),
  listReferrals: wrongCase,
  moveReferral: wrongId,
  // admin
  importConsultants: wrongBody,
  listJobs: { probe: { query: { limit: 'x' } } },
  retryJob: wrongId,
  listAccounts: { probe: { query: { limit: 'x' } } },
  changeAccount: wrongId,
  mailPasswordLink: wrongId,
  listAudit: { probe: { query: { limit: 'x' } } },
  verifyAudit: nothing,
  health: nothing,
  ready: nothing,
  describeApi: nothing,
  setClock: wrongBody,
  settle: nothing,
};
