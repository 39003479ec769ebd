import { answerInvitation, declareInterests, seeMyMeeting } from '@pilotage/contracts/panel';
import { drawAgenda, invitePanel, planMeeting } from '@pilotage/contracts/panel-desk';
import { askCaptcha, signIn } from '@pilotage/contracts/people';
import { recordPapers, saveQualification, signQualification } from '@pilotage/contracts/qualification';
import type { MemberSheet, ProposalMember } from '@pilotage/domain/alliance';
import { AllianceInHand, al01, sheetOf, type Proposers, type Sample as Proposal } from '../../builders/alliances';
import type { Caller } from '../../support/caller';
import { solve } from '../../support/captcha';
import { STAFF, type Office } from '../office';
import type { Sample } from '../sample';
import type { Timeline } from '../timeline';
import type { Today } from './today';

const SAMPLE_YEAR = 113;
const PANEL = ['panel', 'panel2'] as const;
export const LEADERS = { handedIn: 'C030', draft: 'C013' } as const;

/** The alliances of this season: one is being written, one waits, checked, for the meeting that is planned. */
export class WorldAlliances {
  private no = '';
  private meeting = '';

  constructor(
    private readonly office: Office,
    private readonly sample: Sample,
    private readonly timeline: Timeline,
    private readonly today: Today,
  ) {}

  plan(): void {
    const at = (days: number, time: string, act: () => Promise<void>): void =>
      this.timeline.at(this.today.before(days, time), act);
    at(8, '15:05', () => this.handIn());
    at(7, '10:25', () => this.check());
    at(7, '11:40', () => this.countersign());
    at(6, '14:10', () => this.planMeeting());
    at(5, '09:40', () => this.answer());
    at(4, '10:30', () => this.draw());
    at(3, '09:20', () => this.declare());
    at(2, '16:15', () => this.write());
  }

  private async proposers(): Promise<Proposers> {
    const { office, today, sample } = this;
    return {
      admin: await office.admin,
      instance: office.instance,
      allianceCall: today.allianceCall,
      settled: () => office.instance.settled(),
      async newFirm(ubn: string): Promise<Caller> {
        const company = [...sample.companies.values()].find((c) => c.ubn === ubn);
        if (!company) throw new Error(`no company ${ubn}`);
        const firm = await office.firm(company);
        const captcha = solve(await firm.call(askCaptcha));
        await firm.call(signIn, { body: { login: ubn, password: office.password, captcha } });
        return firm;
      },
    };
  }

  private async handIn(): Promise<void> {
    const { no } = await (await AllianceInHand.handedIn(await this.proposers(), this.led(LEADERS.handedIn))).see();
    this.no = no ?? '';
  }

  /** The papers have come, and the first of two has looked at everything. */
  private async check(): Promise<void> {
    const desk = await this.office.coordinator;
    const params = { no: this.no };
    const papers = { carrier: 'HAND', copies: 2, sealed: true, certificate: true, code: null } as const;
    await desk.call(recordPapers, { params, body: papers });
    const passed = { result: 'PASS', reason: '' } as const;
    const body = { checks: { eligibility: passed, documents: passed, content: passed }, opinion: '內容完整。' };
    await desk.call(saveQualification, { params, body, revision: 0 });
    await desk.call(signQualification, { params, revision: 1 });
  }

  private async countersign(): Promise<void> {
    await (await this.office.second).call(signQualification, { params: { no: this.no }, revision: 2 });
  }

  private async planMeeting(): Promise<void> {
    const desk = await this.office.coordinator;
    const { now, year, allianceCall: call } = this.today;
    const startsAt = this.today.after(now, 5, '09:30').toISOString();
    const body = { call, title: `${year}年度遴選會議（示範）`, startsAt, place: '示範會議室' };
    this.meeting = (await desk.call(planMeeting, { body })).no;
    const emails = PANEL.map((who) => STAFF[who].email);
    await desk.call(invitePanel, { params: { no: this.meeting }, body: { emails } });
  }

  private async answer(): Promise<void> {
    const params = { no: this.meeting };
    for (const who of PANEL)
      await (await this.office.staff(who)).call(answerInvitation, { params, body: { come: true } });
  }

  private async draw(): Promise<void> {
    const body = { proposals: [this.no], seed: `${this.meeting}-1` };
    await (await this.office.coordinator).call(drawAgenda, { params: { no: this.meeting }, body });
  }

  /** The second member of the panel still has to. */
  private async declare(): Promise<void> {
    const member = await this.office.staff('panel');
    const params = { no: this.meeting };
    const { toDeclare } = await member.call(seeMyMeeting, { params });
    const answers = toDeclare.map(({ proposal }) => ({ proposal, conflict: false, reason: null }));
    await member.call(declareInterests, { params, body: { pledge: true, answers } });
  }

  /** Begun: a name, a market, four firms, two of whom have not confirmed yet. */
  private async write(): Promise<void> {
    const proposal = this.led(LEADERS.draft);
    const members = [LEADERS.draft, 'C014', 'C012', 'C021'].map((id, i): ProposalMember => ({
      ...proposal.proposal.members[0]!,
      role: i === 0 ? 'LEADER' : 'MEMBER',
      sheet: this.moved(sheetOf(id)),
      confirmed: i === 1,
    }));
    const plan = { ...proposal.proposal.draft.plan, name: '島嶼食旅聯盟（示範）', industry: 'FNB_TOURISM' as const };
    const draft = { plan, texts: { summary: '餐飲與旅遊業者共拓越南。' } };
    const begun = { ...proposal, proposal: { draft, members } };
    const made = await AllianceInHand.started(await this.proposers(), members[0]!.sheet.ubn);
    await made.save(begun);
    await made.setMembers(begun);
  }

  /** The sample's alliance in this season, led by another of its firms. */
  private led(id: string): Proposal {
    const sample = al01();
    const { draft, members } = sample.proposal;
    const isLeader = ({ sheet }: ProposalMember): boolean => sheet.ubn === sheetOf(id).ubn;
    const ordered = [...members.filter(isLeader), ...members.filter((m) => !isLeader(m))];
    const { kpis } = draft;
    const plans = kpis?.channels?.plans?.map((p) => ({ ...p, plannedOn: this.month(p.plannedOn) }));
    return {
      ...sample,
      proposal: {
        draft: {
          ...draft,
          kpis: { ...kpis, channels: { ...kpis?.channels, plans } },
          consent: { accepted: true, noticeVersion: `PN-${this.today.year}-02` },
        },
        // Who leads in the sample is a member here, and has to confirm as well.
        members: ordered.map((m, i) => ({
          ...m,
          role: i === 0 ? 'LEADER' : 'MEMBER',
          sheet: this.moved(m.sheet),
          confirmed: true,
        })),
      },
    };
  }

  private month(text: string | undefined): string | undefined {
    return text?.replace(/^\d{4}/, (y) => String(Number(y) + this.years));
  }

  private get years(): number {
    return this.today.year - SAMPLE_YEAR;
  }

  /** The figures of the sample's two years as those of the two years before this one. */
  private moved(sheet: MemberSheet): MemberSheet {
    const move = <T>(byYear: Readonly<Record<string, T>> | undefined): Record<string, T> =>
      Object.fromEntries(Object.entries(byYear ?? {}).map(([y, v]) => [String(Number(y) + this.years), v]));
    return { ...sheet, exportsTwd: move(sheet.exportsTwd), revenueBasis: move(sheet.revenueBasis) };
  }
}
