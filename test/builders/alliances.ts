import {
  addAllianceMember,
  inviteAllianceMember,
  removeAllianceMember,
  saveAlliance,
  saveAllianceMember,
  seeAlliance,
  startAlliance,
  submitAlliance,
  uploadAllianceFile,
} from '@pilotage/contracts/alliance';
import { confirmMemberSheet } from '@pilotage/contracts/alliance-member';
import type { Alliance, AllianceMemberView, WireFinding } from '@pilotage/contracts/alliance-views';
import { importRegister } from '@pilotage/contracts/programme';
import type { MemberSheet } from '@pilotage/domain/alliance';
import { canonicalJson } from '@pilotage/domain/kernel';
// The sample alliance as the product holds it, which the rules' own specs are held against too.
/* eslint-disable @nx/enforce-module-boundaries */
import { al01, companyOf, sheetOf, type Sample } from '../../libs/domain/src/alliance/sample.fixture';
/* eslint-enable @nx/enforce-module-boundaries */
import { signedPage } from '../demo/papers';
import { readSample } from '../demo/sample';
import type { Caller } from '../support/caller';
import type { Driven } from '../support/driven';

export { al01, companyOf, sheetOf, type Sample };

export const plan = { name: '提案計畫書.pdf', content: signedPage() };

let invitations = 0;

/** What a proposal needs of an office, whether of a test or of the demonstration. */
export interface Proposers {
  readonly admin: Caller;
  readonly instance: Pick<Driven, 'caller' | 'mailbox'>;
  settled(): Promise<void>;
  newFirm(ubn: string): Promise<Caller>;
  /** The call that proposals answer; without one, the sample's. */
  readonly allianceCall?: string;
}

/** The companies of the sample stand in the register. */
export async function knowTheSample(office: Proposers): Promise<void> {
  const { register } = await readSample('test/fixtures/sample-data');
  const records = register.map((r) => ({ ...r, setupDateRoc: r.setupDateRoc ?? null, isFictional: true }));
  await office.admin.call(importRegister, { body: { source: 'sample', records } });
}

/** One proposal and its leader, brought on step by step over HTTP. */
export class AllianceInHand {
  private constructor(
    readonly office: Proposers,
    readonly leader: Caller,
    readonly id: string,
  ) {}

  /** A draft that holds nothing but its leader. */
  static async started(office: Proposers, ubn = companyOf('C024').ubn): Promise<AllianceInHand> {
    const leader = await office.newFirm(ubn);
    await knowTheSample(office);
    const { id } = await leader.call(startAlliance, { body: { call: office.allianceCall ?? 'alliance-113' } });
    return new AllianceInHand(office, leader, id);
  }

  /** Everything of a sample: texts, members who have confirmed, plan and slides. */
  static async filled(office: Proposers, sample: Sample = al01()): Promise<AllianceInHand> {
    const made = await AllianceInHand.started(office, sample.proposal.members[0]?.sheet.ubn);
    await made.save(sample);
    await made.setMembers(sample);
    for (const kind of ['PLAN', 'SLIDES'] as const)
      await made.leader.upload(uploadAllianceFile, { params: { id: made.id }, query: { kind } }, plan);
    return made;
  }

  static async handedIn(office: Proposers, sample: Sample = al01()): Promise<AllianceInHand> {
    const made = await AllianceInHand.filled(office, sample);
    await made.leader.call(submitAlliance, { params: { id: made.id } });
    await office.settled();
    return made;
  }

  see(): Promise<Alliance> {
    return this.leader.call(seeAlliance, { params: { id: this.id } });
  }

  async findings(): Promise<WireFinding[]> {
    return (await this.see()).readiness.sections.flatMap((s) => s.findings);
  }

  async save(sample: Sample): Promise<void> {
    const { revision } = await this.see();
    await this.leader.call(saveAlliance, { params: { id: this.id }, body: sample.proposal.draft, revision });
  }

  /** The members of a sample in its order, only what differs; each confirms by its own link where its sheet lets it. */
  async setMembers({ proposal }: Sample): Promise<void> {
    const before = await this.see();
    const [leader, ...others] = proposal.members;
    const [own, ...present] = before.members;
    const isSame = (a: MemberSheet | undefined, b: MemberSheet): boolean => canonicalJson(a ?? {}) === canonicalJson(b);
    if (leader && !isSame(own?.sheet, leader.sheet)) await this.saveMember(own, leader.sheet);
    // Who keeps its figures to itself is not asked to change its mind.
    const kept = others.findIndex(({ sheet }, i) => present[i]?.sheet.ubn !== sheet.ubn || !present[i]?.sharesFigures);
    const gone = present.slice(kept < 0 ? others.length : kept);
    for (const m of gone) await this.leader.call(removeAllianceMember, { params: { id: this.id, member: m.id } });
    const toConfirm: string[] = [];
    for (const [i, { sheet, confirmed }] of others.entries()) {
      const there = gone.includes(present[i]!) ? undefined : present[i];
      if (there && isSame(there.sheet, sheet) && (there.confirmedAt !== null) === confirmed) continue;
      const member = there ? await this.changed(there, sheet) : await this.added(sheet);
      // With a gap in its sheet nobody confirms.
      if (confirmed && sheet.website) toConfirm.push(member);
    }
    const tokens = await this.invite(toConfirm);
    const body = { accepted: true, sharesFigures: true };
    for (const token of tokens)
      await this.office.instance.caller().call(confirmMemberSheet, { params: { token }, body });
  }

  private async added(sheet: MemberSheet): Promise<string> {
    const { members } = await this.leader.call(addAllianceMember, { params: { id: this.id }, body: sheet });
    return members.at(-1)?.id ?? '';
  }

  /** What a member has confirmed is the leader's to change only after a new invitation. */
  private async changed(member: AllianceMemberView, sheet: MemberSheet): Promise<string> {
    await this.invite([member.id]);
    const { members } = await this.see();
    await this.saveMember(
      members.find((m) => m.id === member.id),
      sheet,
    );
    return member.id;
  }

  private async saveMember(member: AllianceMemberView | undefined, sheet: MemberSheet): Promise<void> {
    await this.leader.call(saveAllianceMember, {
      params: { id: this.id, member: member?.id ?? '' },
      body: sheet,
      revision: member?.revision ?? 0,
    });
  }

  /** The member's own page, by the mailed link. */
  async invited(member: string): Promise<string> {
    const [token = ''] = await this.invite([member]);
    return token;
  }

  private async invite(members: readonly string[]): Promise<string[]> {
    const mails = members.map((member) => ({ member, email: `member-${++invitations}@members.example` }));
    for (const { member, email } of mails)
      await this.leader.call(inviteAllianceMember, { params: { id: this.id, member }, body: { email } });
    if (mails.length > 0) await this.office.settled();
    return Promise.all(mails.map(({ email }) => this.office.instance.mailbox.token(email, /成員資料/)));
  }
}
