import { activatePolicy, importQuestionnaire, importRegister, publishCall } from '@pilotage/contracts/programme';
import { importConsultants } from '@pilotage/contracts/admin';
import { createStaffAccount, registerFirm, setPassword, signIn, verifyEmail } from '@pilotage/contracts/people';
import type { Caller } from '../support/caller';
import type { Instance } from '../support/instance';
import { importOf } from './forms';
import type { Company, Sample } from './sample';

/** Sign-ins of the demonstration; the addresses lead nowhere. */
export const STAFF = {
  admin: { email: 'admin@pilotage.example', name: '系統管理員（示範）' },
  coordinator: { email: 'coordinator@pilotage.example', name: '承辦人林示安（示範）' },
  second: { email: 'coordinator2@pilotage.example', name: '承辦人陳範儀（示範）' },
  approver: { email: 'approver@pilotage.example', name: '何審例（示範）' },
} as const;

/** The people of the programme's office, each with a browser of his own. */
export class Office {
  private readonly callers = new Map<string, Caller>();

  private constructor(
    readonly instance: Instance,
    readonly password: string,
  ) {}

  /** Opens the office: reference data of the sample, consultants, staff. */
  static async open(instance: Instance, sample: Sample, password: string): Promise<Office> {
    const office = new Office(instance, password);
    const admin = await office.signedIn(STAFF.admin.email);
    await admin.call(importQuestionnaire, { body: sample.definition });
    await admin.call(activatePolicy, { body: sample.policy });
    await admin.call(importRegister, {
      body: {
        source: 'sample',
        records: sample.register.map((r) => ({ ...r, setupDateRoc: r.setupDateRoc ?? null, isFictional: true })),
      },
    });
    await admin.call(importConsultants, {
      body: { consultants: sample.consultants.map((k) => importOf(k, password)) },
    });
    for (const [role, person] of [
      ['COORDINATOR', STAFF.coordinator],
      ['COORDINATOR', STAFF.second],
      ['APPROVER', STAFF.approver],
    ] as const) {
      await admin.call(createStaffAccount, { body: { ...person, roles: [role], password } });
    }
    return office;
  }

  get coordinator(): Promise<Caller> {
    return this.signedIn(STAFF.coordinator.email);
  }

  get approver(): Promise<Caller> {
    return this.signedIn(STAFF.approver.email);
  }

  consultant(sample: Sample, code: string): Promise<Caller> {
    const email = sample.consultants.find((k) => k.id === code)?.email;
    if (!email) throw new Error(`no consultant ${code}`);
    return this.signedIn(email);
  }

  /** A call of its own whose places are taken. */
  async fullCall(year: number, slug: string): Promise<void> {
    const admin = await this.signedIn(STAFF.admin.email);
    await admin.call(publishCall, {
      body: { year, scheme: 'DIAGNOSIS', slug, places: 0, numberSeries: `D${year}W`, isDemo: true },
    });
  }

  /** The firm's browser: its account by 統編 and the mailed link (SPEC B1–B3), or the one made with its application. */
  async firm(c: Company, ubn = c.ubn): Promise<Caller> {
    const known = this.callers.get(ubn);
    if (known) return known;
    const caller = this.instance.caller();
    const opened = (await this.instance.mailbox.to(c.contact.email)).some((m) => /設定密碼/.test(m.subject));
    if (opened) {
      const token = await this.instance.mailbox.token(c.contact.email, /設定密碼/);
      await caller.call(setPassword, { params: { token }, body: { password: this.password } });
      await caller.call(signIn, { body: { login: ubn, password: this.password } });
      this.callers.set(ubn, caller);
      return caller;
    }
    await caller.call(registerFirm, {
      body: { ubn, firmName: c.nameZh, contactName: c.contact.name, email: c.contact.email, password: this.password },
    });
    await this.instance.settled();
    const token = await this.instance.mailbox.token(c.contact.email, /驗證/);
    await caller.call(verifyEmail, { params: { token } });
    await caller.call(signIn, { body: { login: ubn, password: this.password } });
    this.callers.set(ubn, caller);
    return caller;
  }

  private async signedIn(login: string): Promise<Caller> {
    const known = this.callers.get(login);
    if (known) return known;
    const caller = this.instance.caller();
    await caller.call(signIn, { body: { login, password: this.password } });
    this.callers.set(login, caller);
    return caller;
  }
}
