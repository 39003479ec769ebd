import { activatePolicy, importQuestionnaire, importRegister, publishCall } from '@pilotage/contracts/programme';
import { importConsultants } from '@pilotage/contracts/admin';
import { createStaffAccount, registerFirm, setPassword, signIn, verifyEmail } from '@pilotage/contracts/people';
import type { Caller } from '../support/caller';
import type { Driven } from '../support/driven';
import { importOf } from './forms';
import type { Company, Sample } from './sample';

/** Sign-ins of the demonstration; the addresses lead nowhere. */
export const STAFF = {
  admin: { email: 'admin@pilotage.example', name: '系統管理員（示範）', role: 'ADMIN' },
  coordinator: { email: 'coordinator@pilotage.example', name: '承辦人林示安（示範）', role: 'COORDINATOR' },
  second: { email: 'coordinator2@pilotage.example', name: '承辦人陳範儀（示範）', role: 'COORDINATOR' },
  approver: { email: 'approver@pilotage.example', name: '何審例（示範）', role: 'APPROVER' },
  panel: { email: 'panel@pilotage.example', name: '評選委員沈評例（示範）', role: 'PANEL_MEMBER' },
  panel2: { email: 'panel2@pilotage.example', name: '評選委員韓選樣（示範）', role: 'PANEL_MEMBER' },
  authority: { email: 'authority@pilotage.example', name: '主辦機關羅示署（示範）', role: 'AUTHORITY' },
  auditor: { email: 'auditor@pilotage.example', name: '稽核方查例（示範）', role: 'AUDITOR' },
} as const;

/** The people of the programme's office, each with a browser of his own. */
export class Office {
  private readonly callers = new Map<string, Caller>();

  constructor(
    readonly instance: Driven,
    readonly password: string,
    private readonly adminPassword = password,
  ) {}

  /** Opens the office: reference data of the sample, consultants, staff. */
  static async open(instance: Driven, sample: Sample, password: string): Promise<Office> {
    const office = new Office(instance, password);
    const admin = await office.admin;
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
    await office.employ(['coordinator', 'second', 'approver']);
    return office;
  }

  /** Opens the accounts of people of the office. */
  async employ(people: readonly (keyof typeof STAFF)[]): Promise<void> {
    const admin = await this.admin;
    for (const { email, name, role } of people.map((p) => STAFF[p])) {
      await admin.call(createStaffAccount, { body: { email, name, roles: [role], password: this.password } });
    }
  }

  get admin(): Promise<Caller> {
    return this.signedIn(STAFF.admin.email, this.adminPassword);
  }

  get coordinator(): Promise<Caller> {
    return this.signedIn(STAFF.coordinator.email);
  }

  get second(): Promise<Caller> {
    return this.signedIn(STAFF.second.email);
  }

  get approver(): Promise<Caller> {
    return this.signedIn(STAFF.approver.email);
  }

  /** Whoever of the staff it is. */
  staff(who: keyof typeof STAFF): Promise<Caller> {
    return who === 'admin' ? this.admin : this.signedIn(STAFF[who].email);
  }

  consultant(sample: Sample, code: string): Promise<Caller> {
    const email = sample.consultants.find((k) => k.id === code)?.email;
    if (!email) throw new Error(`no consultant ${code}`);
    return this.signedIn(email);
  }

  /** A call of its own whose places are taken. */
  async fullCall(year: number, slug: string): Promise<void> {
    const admin = await this.admin;
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

  private async signedIn(login: string, password = this.password): Promise<Caller> {
    const known = this.callers.get(login);
    if (known) return known;
    const caller = this.instance.caller();
    await caller.call(signIn, { body: { login, password } });
    this.callers.set(login, caller);
    return caller;
  }
}
