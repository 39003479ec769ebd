import { importConsultants, type ConsultantImport } from '@pilotage/contracts/admin';
import { importRegister } from '@pilotage/contracts/programme';
import { seeDiagnosis, seeQueue, type QueueRow } from '@pilotage/contracts/desk';
import { addDays, taipeiDate, type IsoDate } from '@pilotage/domain/taiwan';
import { importOf } from '../forms';
import { STAFF, type Office } from '../office';
import { companyOf, type Sample, type SampleConsultant } from '../sample';
import type { Today } from './today';

export interface DemoAccount {
  readonly role: string;
  readonly account: string;
  readonly password: string;
  /** Whose it is, and what there is to do. */
  readonly note: string;
}

const nameOf = (k: SampleConsultant): string => `${k.nameZh}（示範）`;
const APPOINTED_DAYS = 120;

/** The register's records and the consultants as they were in the first season. */
export async function enrol(office: Office, sample: Sample): Promise<void> {
  const admin = await office.admin;
  const records = sample.register.map((r) => ({ ...r, setupDateRoc: r.setupDateRoc ?? null, isFictional: true }));
  await admin.call(importRegister, { body: { source: 'demonstration', records } });
  const consultants = sample.consultants.map((k) => ({ ...importOf(k, office.password), name: nameOf(k) }));
  await admin.call(importConsultants, { body: { consultants } });
  await office.employ(['coordinator', 'second', 'approver', 'panel', 'panel2', 'authority', 'auditor']);
}

/** The same consultants appointed for this season: their work elsewhere is done, two are about to be on leave. */
export async function appoint(office: Office, sample: Sample, today: Today): Promise<void> {
  const date = taipeiDate(today.now);
  const endOfYear = `${date.slice(0, 4)}-12-31`;
  const soonest = addDays(date, APPOINTED_DAYS);
  const leave = { from: addDays(date, 3), to: addDays(date, 12), half: null };
  const renewed = (k: SampleConsultant): ConsultantImport => ({
    ...importOf(k, office.password),
    password: undefined,
    name: nameOf(k),
    appointmentEndsOn: appointmentEnd(k, date, endOfYear > soonest ? endOfYear : soonest),
    externalLoad: { activeCases: 0, asOf: addDays(date, -60) },
    leave: k.leave.length > 0 ? [leave] : [],
  });
  await (await office.admin).call(importConsultants, { body: { consultants: sample.consultants.map(renewed) } });
}

/** Who was appointed for half a season in the sample has just come to the end of it. */
function appointmentEnd(k: SampleConsultant, date: IsoDate, end: IsoDate): IsoDate | null {
  if (!k.appointmentEndsOn) return null;
  return k.appointmentEndsOn < '2024-12-31' ? addDays(date, -75) : end;
}

const WORTH_A_LOOK: readonly (readonly [status: QueueRow['status'], what: string])[] = [
  ['offered', '派案邀請待回覆'],
  ['interviewed', '建議書撰寫中'],
  ['sentBack', '建議書退回修改'],
  ['scheduled', '訪談已排定'],
];

/** Consultants, each with something to do, one of each kind. */
async function advisersOf(office: Office, sample: Sample): Promise<DemoAccount[]> {
  const desk = await office.coordinator;
  const { rows } = await desk.call(seeQueue, { query: { limit: 200 } });
  const found = new Map<string, string>();
  for (const [status, what] of WORTH_A_LOOK) {
    for (const { no } of rows.filter((r) => r.status === status)) {
      const { consultant, offers } = await desk.call(seeDiagnosis, { params: { no } });
      const code = consultant?.code ?? offers.find((o) => o.status === 'OPEN')?.consultantCode;
      if (!code || found.has(code)) continue;
      found.set(code, what);
      break;
    }
  }
  const account = (k: SampleConsultant): DemoAccount => ({
    role: 'CONSULTANT',
    account: k.email,
    password: office.password,
    note: `${nameOf(k)}：${found.get(k.id)}`,
  });
  return [...found.keys()].flatMap((code) => sample.consultants.filter((k) => k.id === code).map(account));
}

const FIRMS = [
  ['C024', '建議書剛送達，可下載並填寫問卷'],
  ['C010', '已安排顧問；前一年度的建議書仍可下載'],
  ['C019', '待補件'],
  ['C018', '草稿填寫中'],
  ['C030', '國際聯盟提案已送件，資格審查通過，待遴選會議'],
  ['C013', '國際聯盟提案草稿填寫中'],
] as const;

/** The sign-ins that the launcher prints and the sign-in page offers, the first of each kind first. */
export async function accountsOf(office: Office, sample: Sample, adminPassword: string): Promise<DemoAccount[]> {
  const { password } = office;
  const staff = Object.values(STAFF).map(({ role, email, name }) => {
    const own = role === 'ADMIN' ? adminPassword : password;
    return { role, account: email, password: own, note: name };
  });
  const advisers = await advisersOf(office, sample);
  const firms = FIRMS.map(([id, what]) => {
    const { ubn, nameZh } = companyOf(sample, id);
    return { role: 'FIRM_OWNER', account: ubn, password, note: `${nameZh}：${what}` };
  });
  return [...staff, ...advisers, ...firms];
}
