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
import type { Alliance, WireFinding } from '@pilotage/contracts/alliance-views';
import { importRegister } from '@pilotage/contracts/programme';
import type { MemberSheet } from '@pilotage/domain/alliance';
// The sample alliance as the product holds it, which the rules' own specs are held against too.
/* eslint-disable @nx/enforce-module-boundaries */
import { al01, companyOf, sheetOf, type Sample } from '../../libs/domain/src/alliance/sample.fixture';
/* eslint-enable @nx/enforce-module-boundaries */
import { signedPage } from '../demo/papers';
import { readSample } from '../demo/sample';
import type { Caller } from '../support/caller';
import type { TestOffice } from '../support/office';

export { al01, companyOf, sheetOf, type Sample };

export const plan = { name: '提案計畫書.pdf', content: signedPage() };

let invitations = 0;

/** The companies of the sample stand in the register. */
export async function knowTheSample(office: TestOffice): Promise<void> {
  const { register } = await readSample('test/fixtures/sample-data');
  const records = register.map((r) => ({ ...r, setupDateRoc: r.setupDateRoc ?? null, isFictional: true }));
  await office.admin.call(importRegister, { body: { source: 'sample', records } });
}

/** One proposal and its leader, brought on step by step over HTTP. */
export class AllianceInHand {
  private constructor(
    readonly office: TestOffice,
    readonly leader: Caller,
    readonly id: string,
  ) {}

  /** A draft that holds nothing but its leader. */
  static async started(office: TestOffice, ubn = companyOf('C024').ubn): Promise<AllianceInHand> {
    const leader = await office.newFirm(ubn);
    await knowTheSample(office);
    const { id } = await leader.call(startAlliance, { body: { call: 'alliance-113' } });
    return new AllianceInHand(office, leader, id);
  }

  /** Everything of a sample: texts, members who have confirmed, plan and slides. */
  static async filled(office: TestOffice, sample: Sample = al01()): Promise<AllianceInHand> {
    const made = await AllianceInHand.started(office, sample.proposal.members[0]?.sheet.ubn);
    await made.save(sample);
    await made.setMembers(sample);
    for (const kind of ['PLAN', 'SLIDES'] as const)
      await made.leader.upload(uploadAllianceFile, { params: { id: made.id }, query: { kind } }, plan);
    return made;
  }

  static async handedIn(office: TestOffice, sample: Sample = al01()): Promise<AllianceInHand> {
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

  /** The members of a sample in its order; each confirms by its own link where its sheet lets it. */
  async setMembers({ proposal }: Sample): Promise<void> {
    const before = await this.see();
    for (const m of before.members.filter((b) => !b.isLeader))
      await this.leader.call(removeAllianceMember, { params: { id: this.id, member: m.id } });
    const [leader, ...others] = proposal.members;
    const own = before.members.find((m) => m.isLeader);
    await this.leader.call(saveAllianceMember, {
      params: { id: this.id, member: own?.id ?? '' },
      body: leader?.sheet ?? {},
      revision: own?.revision ?? 0,
    });
    for (const { sheet, confirmed } of others) {
      const added = await this.leader.call(addAllianceMember, { params: { id: this.id }, body: sheet });
      if (confirmed) await this.confirm(added.members.at(-1)?.id ?? '', sheet);
    }
  }

  /** The member's own page, by the mailed link. */
  async invited(member: string): Promise<string> {
    const email = `member-${++invitations}@members.example`;
    await this.leader.call(inviteAllianceMember, { params: { id: this.id, member }, body: { email } });
    await this.office.settled();
    return this.office.instance.mailbox.token(email, /成員資料/);
  }

  private async confirm(member: string, sheet: MemberSheet): Promise<void> {
    if (!sheet.website) return; // with a gap in its sheet nobody confirms
    const token = await this.invited(member);
    const body = { accepted: true, sharesFigures: true };
    await this.office.instance.caller().call(confirmMemberSheet, { params: { token }, body });
  }
}
