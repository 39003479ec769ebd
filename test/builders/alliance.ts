import { seeAlliance } from '@pilotage/contracts/alliance';
import { recordPapers, saveQualification, signQualification } from '@pilotage/contracts/qualification';
import type { MemberSheet } from '@pilotage/domain/alliance';
import type { Caller } from '../support/caller';
import type { TestOffice } from '../support/office';
import { AllianceInHand as Proposing, al01, type Sample } from './alliances';
import { nextUbn } from './cases';

const MEMBERS = 6;
const EXPORTS = 1_000_000;

function sheetOf(ubn: string): MemberSheet {
  return {
    nameZh: `測試企業${ubn}（示範）有限公司`,
    ubn,
    responsiblePerson: '許測安',
    foundedOn: '1080606',
    address: '臺北市中山區示範路1號',
    website: '無',
    focus: 'BEAUTY',
    mainProducts: '面膜',
    paidInCapitalTwd: 5_000_000,
    avgInsuredEmployees12m: 12,
    contact: { name: '吳樣儒', title: '經理', phone: '02-10000001#109', email: `contact@firm-${ubn}.example` },
    part: '共同行銷',
    exportsTwd: { '111': 800_000, '112': EXPORTS },
    revenueBasis: { '111': 'AUDITED', '112': 'AUDITED' },
    resources: '無',
  };
}

/** The sample alliance with firms of its own: six with NT$1,000,000 of exports each, and 15 % more as the target. */
function aSample(name: string, ubns: readonly string[]): Sample {
  const sample = al01();
  const { draft } = sample.proposal;
  const { statedShares: _none, ...card } = draft.kpis?.growth ?? {};
  const growth = { ...card, targetTwd: 6_900_000, h1Twd: 300_000, h2Twd: 600_000 };
  const members = ubns.map((ubn, i) => ({
    role: i === 0 ? ('LEADER' as const) : ('MEMBER' as const),
    sheet: sheetOf(ubn),
    confirmed: true,
    refused: false,
    sharesFigures: true,
  }));
  return {
    ...sample,
    proposal: {
      draft: { ...draft, plan: { ...draft.plan, name }, kpis: { ...draft.kpis, growth } },
      members,
    },
  };
}

/** One proposal and its lead firm, brought on step by step. */
export class AllianceInHand {
  private constructor(
    readonly office: TestOffice,
    readonly id: string,
    readonly no: string,
    readonly name: string,
    readonly ubns: readonly string[],
    readonly leader: Caller,
  ) {}

  /** Handed in online, nothing checked. */
  static async proposed(office: TestOffice, name: string): Promise<AllianceInHand> {
    const ubns = Array.from({ length: MEMBERS }, () => nextUbn());
    for (const ubn of ubns.slice(1)) await office.register(ubn);
    const { id, leader } = await Proposing.handedIn(office, aSample(name, ubns));
    const { no } = await leader.call(seeAlliance, { params: { id } });
    return new AllianceInHand(office, id, no ?? '', name, ubns, leader);
  }

  /** Papers are there, both coordinators have signed. */
  static async qualified(office: TestOffice, name: string): Promise<AllianceInHand> {
    const made = await AllianceInHand.proposed(office, name);
    await made.receive();
    const passed = { result: 'PASS', reason: '' } as const;
    const params = { no: made.no };
    const body = { checks: { eligibility: passed, documents: passed, content: passed }, opinion: '內容完整。' };
    await office.coordinator.call(saveQualification, { params, body, revision: 0 });
    await office.coordinator.call(signQualification, { params, revision: 1 });
    await (await office.as('coordinator2')).call(signQualification, { params, revision: 2 });
    return made;
  }

  async receive(change: { code?: string | null; copies?: number; sealed?: boolean } = {}) {
    const body = { carrier: 'HAND', copies: 2, sealed: true, certificate: true, code: null, ...change } as const;
    return this.office.coordinator.call(recordPapers, { params: { no: this.no }, body });
  }
}
