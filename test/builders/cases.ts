import { randomUUID } from 'node:crypto';
import { saveDraft, startDraft, submitDraft } from '@pilotage/contracts/apply';
import { openReport, submitReport, approveReport } from '@pilotage/contracts/report';
import { recordInterview, saveNotes, scheduleInterview } from '@pilotage/contracts/consult';
import { decideAcceptance, seeDiagnosis } from '@pilotage/contracts/desk';
import type { DiagnosisView } from '@pilotage/contracts/case-view';
import { acceptOffer, commitMatch, proposeMatch, sendOffer } from '@pilotage/contracts/dispatch';
import type { ApplicationDraft } from '@pilotage/domain/questionnaire';
import { checkUbn } from '@pilotage/domain/taiwan';
import type { Caller } from '../support/caller';
import type { TestOffice } from '../support/office';

export const NO_INTEREST = {
  worked: false,
  kin: false,
  shares: false,
  sellsTool: false,
  competes: false,
  sameAlliance: false,
};

let lastUbn = 99_500_000;

/** A new fictional 統編: valid by the check digit, used once. */
export function nextUbn(): string {
  for (lastUbn += 1; ; lastUbn += 1) {
    const check = checkUbn(String(lastUbn));
    if (check.ok) return check.ubn;
  }
}

/** A complete application of an ordinary firm; `change` is laid over its pages. */
export function anApplication(ubn: string, change: ApplicationDraft = {}): ApplicationDraft {
  const plain: ApplicationDraft = {
    profile: {
      nameZh: `測試企業${ubn}（示範）有限公司`,
      ubn,
      orgType: 'COMPANY',
      responsiblePerson: '許測安',
      focus: 'FNB_TOURISM',
      foundedOn: '1080606',
      countyCode: 'TW-TPE',
      address: '臺北市中山區示範路1號',
      paidInCapitalTwd: 5_000_000,
      avgInsuredEmployees12m: 12,
      mainProducts: '醬料',
      website: '無',
      exportsTwd: { '111': 100_000, '112': 200_000 },
      governmentProjects: '無',
      contact: { name: '吳樣儒', title: '經理', phone: '02-10000001#109', email: `contact@firm-${ubn}.example` },
    },
    privacy: { noticeVersion: 'PN-113-01', accepted: true, marketingOptIn: false },
    signature: { kind: 'TYPED', signerName: '許測安', signerTitle: '負責人', signedOn: '2024-03-01' },
    answers: Object.fromEntries(
      Array.from({ length: 27 }, (_, i) => [`Q${String(i + 1).padStart(2, '0')}`, (i * 7) % 5]),
    ),
    needs: {
      N1: ['JP', 'SG'],
      N2: ['B2C'],
      N3: ['CERT_COMPLIANCE', 'SOCIAL_KOL'],
      N5: '標示規定常變，不知道先做什麼。',
      N6: '100001-500000',
      N7: '6M',
      N8: {
        mode: 'ONLINE',
        slots: [
          ['2024-04-10', 'AM'],
          ['2024-04-11', 'PM'],
        ],
        language: 'zh-Hant',
      },
      N9: ['REFERRAL_OK'],
      N11: ['試算表'],
      N12: '1-10',
      N13: 'EMAIL',
    },
  };
  const pages = Object.entries(change) as [keyof ApplicationDraft, object][];
  return pages.reduce<ApplicationDraft>((a, [page, fields]) => ({ ...a, [page]: { ...a[page], ...fields } }), plain);
}

/** One case and the people on it, brought to a status step by step over HTTP. */
export class CaseInHand {
  no = '';
  consultantCode = '';
  private constructor(
    readonly office: TestOffice,
    readonly ubn: string,
    readonly firm: Caller,
  ) {}

  /** A submitted application, its eligibility checked. */
  static async applied(office: TestOffice, change: ApplicationDraft = {}, call = office.callSlug): Promise<CaseInHand> {
    const ubn = nextUbn();
    const made = new CaseInHand(office, ubn, await office.newFirm(ubn));
    const draft = await made.firm.call(startDraft, { body: { call } });
    await made.firm.call(saveDraft, {
      params: { id: draft.id },
      body: { application: anApplication(ubn, change) },
      revision: 0,
    });
    made.no = (await made.firm.call(submitDraft, { params: { id: draft.id } })).number;
    await office.settled();
    return made;
  }

  static async accepted(office: TestOffice, change: ApplicationDraft = {}): Promise<CaseInHand> {
    const made = await CaseInHand.applied(office, change);
    await office.coordinator.call(decideAcceptance, {
      params: { no: made.no },
      body: { decision: 'accept', expected: 'applied' },
    });
    return made;
  }

  /** Candidates committed: the given codes, or the first four of the ranking. */
  static async matched(office: TestOffice, codes?: string[], change: ApplicationDraft = {}): Promise<CaseInHand> {
    const made = await CaseInHand.accepted(office, change);
    const { proposal, ranking } = await office.coordinator.call(proposeMatch, { params: { no: made.no } });
    const consultants = codes ?? ranking.ranked.slice(0, 4).map((r) => r.code);
    await office.coordinator.call(commitMatch, { params: { id: proposal }, body: { consultants, reason: '測試指定' } });
    return made;
  }

  static async offered(office: TestOffice, codes?: string[], change: ApplicationDraft = {}): Promise<CaseInHand> {
    const made = await CaseInHand.matched(office, codes, change);
    made.consultantCode = (await office.coordinator.call(sendOffer, { params: { no: made.no } })).consultant;
    await office.settled();
    return made;
  }

  static async dispatched(office: TestOffice, codes?: string[], change: ApplicationDraft = {}): Promise<CaseInHand> {
    const made = await CaseInHand.offered(office, codes, change);
    await made.takenBy(await made.consultant());
    return made;
  }

  /** The offer is accepted by the consultant's account. */
  async takenBy(consultant: Caller): Promise<void> {
    const id = await this.openOffer();
    await consultant.call(acceptOffer, { params: { id }, body: { declaration: NO_INTEREST } });
  }

  /** An interview fixed for a free day far ahead; each call takes the next. */
  static async scheduled(office: TestOffice, codes?: string[]): Promise<CaseInHand> {
    const made = await CaseInHand.dispatched(office, codes);
    await (
      await made.consultant()
    ).call(scheduleInterview, {
      params: { no: made.no },
      body: {
        startsAt: office.nextFreeMorning(),
        minutes: 120,
        mode: 'ONLINE',
        meetingLink: 'https://meet.pilotage.example/x',
      },
    });
    return made;
  }

  static async interviewed(office: TestOffice, codes?: string[]): Promise<CaseInHand> {
    const made = await CaseInHand.dispatched(office, codes);
    await made.interviewedBy(await made.consultant());
    return made;
  }

  /** An interview in a minute, two hours long, with one note; the clock stands after it. */
  async interviewedBy(consultant: Caller): Promise<void> {
    const { office, no } = this;
    const start = new Date(office.now.getTime() + 60_000);
    const meeting = {
      startsAt: start.toISOString(),
      minutes: 120,
      mode: 'ONLINE' as const,
      meetingLink: 'https://meet.pilotage.example/x',
      hoursAgreed: true,
    };
    const held = await consultant.call(scheduleInterview, { params: { no }, body: meeting });
    await office.moveTo(new Date(Date.parse(held.endsAt) + 60_000));
    await consultant.call(recordInterview, {
      params: { no },
      body: { heldFrom: held.startsAt, heldTo: held.endsAt, attendees: '許測安、吳樣儒' },
    });
    const notes = [
      {
        code: null,
        topic: 'CERT_COMPLIANCE',
        said: '標示由代購轉述。',
        meaning: '缺主檔。',
        confirmed: true,
        isPrivate: false,
      },
    ];
    await consultant.call(saveNotes, { params: { no }, body: { notes }, revision: 0 });
  }

  static async reported(office: TestOffice, codes?: string[]): Promise<CaseInHand> {
    const made = await CaseInHand.interviewed(office, codes);
    const consultant = await made.consultant();
    await consultant.call(openReport, { params: { no: made.no } });
    await consultant.call(submitReport, { params: { no: made.no } });
    return made;
  }

  static async delivered(office: TestOffice, codes?: string[]): Promise<CaseInHand> {
    const made = await CaseInHand.reported(office, codes);
    await office.approver.call(approveReport, { params: { no: made.no } });
    await office.settled();
    return made;
  }

  consultant(): Promise<Caller> {
    return this.office.consultant(this.consultantCode);
  }

  /** The offer that is open now. */
  async openOffer(): Promise<string> {
    const open = (await this.see()).offers.filter((o) => o.status === 'OPEN');
    if (open.length !== 1 || !open[0]) throw new Error(`${this.no} has ${open.length} open offers`);
    return open[0].id;
  }

  see(): Promise<DiagnosisView> {
    return this.office.coordinator.call(seeDiagnosis, { params: { no: this.no } });
  }

  get email(): string {
    return `contact@firm-${this.ubn}.example`;
  }
}

export const unknownId = (): string => randomUUID();
