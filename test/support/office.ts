import { importConsultants, type ConsultantImport } from '@pilotage/contracts/admin';
import { askCaptcha, createStaffAccount, registerFirm, signIn, verifyEmail } from '@pilotage/contracts/people';
import { importRegister, publishCall } from '@pilotage/contracts/programme';
import { addDays, taipeiDate, taipeiInstant } from '@pilotage/domain/taiwan';
import type { Role } from '@pilotage/contracts/endpoint';
import { importOf } from '../demo/forms';
import { readSample } from '../demo/sample';
import type { Caller } from './caller';
import { solve } from './captcha';
import { createDatabase, dropDatabase } from './databases';
import { APART, Instance, type InstanceOptions } from './instance';
import { ADMIN, emailOf, isStaff, PASSWORD, START, templateOf } from './template';

export { APART } from './instance';
export { PASSWORD } from './template';

let opened = 0;

/** Names this run of Jest; the configuration sets it once for all workers. */
const run = (): string => (globalThis as { journeysRun?: string }).journeysRun ?? String(process.pid);

type OfficeOptions = Pick<InstanceOptions, 'env' | 'redisUrl' | 'processes'>;

/**
 * A running product with its people, on a database of its own: what a journey begins with. The clock stands on Monday,
 * 4 March 2024, and moves only when a journey
 * moves it. API and worker share a process, unless a journey is about their being {@link APART}.
 */
export class TestOffice {
  now = START;
  readonly callSlug = 'diagnosis-113';
  private readonly callers = new Map<string, Promise<Caller>>();
  private morning = 30;

  private constructor(
    readonly instance: Instance,
    readonly databaseUrl: string,
    private readonly databaseName: string,
    private readonly server: string,
    readonly admin: Caller,
    readonly coordinator: Caller,
    readonly approver: Caller,
  ) {}

  static async open(options: OfficeOptions = {}): Promise<TestOffice> {
    const server = process.env['TEST_DATABASE_URL'];
    if (!server) throw new Error('TEST_DATABASE_URL names the database server of the tests; `npm test` starts one');
    const name = `test_${run()}_${process.pid}_${Date.now().toString(36)}_${opened++}`;
    const databaseUrl = await createDatabase(server, name, await templateOf(server, run()));
    const admin = { email: ADMIN, password: PASSWORD };
    const where = options.processes ? {} : { hosted: APART };
    const instance = await Instance.start({ databaseUrl, admin, seeded: true, ...where, ...options });
    const people = [ADMIN, emailOf('coordinator'), emailOf('approver')].map((login) => signedIn(instance, login));
    const [first, coordinator, approver] = (await Promise.all(people)) as [Caller, Caller, Caller];
    return new TestOffice(instance, databaseUrl, name, server, first, coordinator, approver);
  }

  async close(): Promise<void> {
    await this.instance.stop();
    await dropDatabase(this.server, this.databaseName);
  }

  settled(): Promise<void> {
    return this.instance.settled();
  }

  async moveTo(now: Date): Promise<void> {
    this.now = now;
    await this.instance.moveTo(now);
  }

  /** A person of the staff whom every office has, such as `coordinator2`. */
  as(login: string): Promise<Caller> {
    return this.signedIn(emailOf(login));
  }

  /** A consultant of the sample (`K06`), or one that a test has added. */
  consultant(code: string): Promise<Caller> {
    return this.signedIn(addressOf(code));
  }

  /** One more person of the staff, with a browser of his own. */
  async another(roles: Role | Role[], login: string, consultantCode?: string): Promise<Caller> {
    if (isStaff(login)) return this.as(login);
    const person = { email: emailOf(login), name: `${login}（示範）`, roles: [roles].flat(), password: PASSWORD };
    await this.admin.call(createStaffAccount, { body: { ...person, ...(consultantCode ? { consultantCode } : {}) } });
    return this.signedIn(person.email);
  }

  private signedIn(login: string): Promise<Caller> {
    const caller = this.callers.get(login) ?? signedIn(this.instance, login);
    this.callers.set(login, caller);
    return caller;
  }

  /** A registered and verified firm, signed in with the question answered. */
  async newFirm(ubn: string, email = `contact@firm-${ubn}.example`): Promise<Caller> {
    const caller = this.instance.caller();
    await caller.call(registerFirm, {
      body: { ubn, firmName: `測試企業${ubn}（示範）有限公司`, contactName: '吳樣儒', email, password: PASSWORD },
    });
    await this.settled();
    await caller.call(verifyEmail, { params: { token: await this.instance.mailbox.token(email, /驗證/) } });
    const captcha = solve(await caller.call(askCaptcha));
    await caller.call(signIn, { body: { login: ubn, password: PASSWORD, captcha } });
    await this.register(ubn);
    return caller;
  }

  /** The firm stands in the company register. */
  async register(ubn: string): Promise<void> {
    const record = {
      ubn,
      name: `測試企業${ubn}（示範）有限公司`,
      kind: 'COMPANY',
      status: '核准設立',
      paidInCapitalTwd: 5_000_000,
      responsiblePerson: '許測安',
      address: null,
      setupDateRoc: null,
      isFictional: true,
    };
    await this.admin.call(importRegister, { body: { source: 'test', records: [record] } });
  }

  /** Half past nine of a working day that no other case of this office uses. */
  nextFreeMorning(): string {
    this.morning += 7;
    return taipeiInstant(addDays(taipeiDate(this.now), this.morning), '09:30').toISOString();
  }

  /** One more consultant: like K06 of the sample in what is not said. */
  async importConsultant(change: Partial<ConsultantImport> & { code: string }): Promise<void> {
    const sample = await readSample('test/fixtures/sample-data');
    const base = sample.consultants.find((k) => k.id === 'K06');
    if (!base) throw new Error('the sample has no K06');
    const plain = { ...importOf(base, PASSWORD), emails: [addressOf(change.code)], ties: [], externalLoad: null };
    await this.admin.call(importConsultants, { body: { consultants: [{ ...plain, ...change }] } });
  }

  /** A call of its own, with a number of places. */
  async callWith(slug: string, places: number, numberSeries: string): Promise<string> {
    await this.admin.call(publishCall, { body: { year: 113, scheme: 'DIAGNOSIS', slug, places, numberSeries } });
    return slug;
  }
}

const addressOf = (code: string): string =>
  /^K\d+$/.test(code)
    ? `consultant${code.slice(1).padStart(2, '0')}@advisers.example`
    : `${code.toLowerCase()}@advisers.example`;

async function signedIn(instance: Instance, login: string): Promise<Caller> {
  const caller = instance.caller();
  await caller.call(signIn, { body: { login, password: PASSWORD } });
  return caller;
}
