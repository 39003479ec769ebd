import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Instance } from '../support/instance';
import { createDatabase } from '../support/databases';
import { Office, STAFF } from './office';
import { runApplications, runQuestionnaires, type Progress } from './runs';
import { readSample, type Sample } from './sample';

const PASSWORD = 'Pilotage-demo-113';
const CALL = 'diagnosis-113';

async function inOffice<T>(
  server: string,
  name: string,
  sample: Sample,
  work: (office: Office) => Promise<T>,
): Promise<T> {
  const databaseUrl = await createDatabase(server, name);
  const redisUrl = process.env['REDIS_URL'];
  const instance = await Instance.start({
    databaseUrl,
    ...(redisUrl ? { redisUrl } : {}),
    admin: { email: STAFF.admin.email, password: PASSWORD },
  });
  try {
    await instance.setClock(firstMorning(sample));
    return await work(await Office.open(instance, sample, PASSWORD));
  } finally {
    await instance.stop();
  }
}

/** The day before the first application: the office opens. */
function firstMorning(sample: Sample): Date {
  const times = [...sample.questionnaires, ...sample.applications].map((x) => Date.parse(x.submittedAt));
  return new Date(Math.min(...times) - 26 * 3600_000);
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: 'test/fixtures/sample-data' },
      out: { type: 'string', default: 'demo-out' },
    },
    strict: false,
  });
  const [data, out] = [String(values['data']), String(values['out'])];
  const server = process.env['DEMO_DATABASE_URL'];
  if (!server) throw new Error('DEMO_DATABASE_URL names the database server of the demonstration');
  const started = performance.now();
  const say: Progress = (line) => void process.stdout.write(`${line}\n`);
  const sample = await readSample(data);
  await mkdir(out, { recursive: true });
  const stamp = `${process.pid}_${Date.now()}`;
  say(`${sample.questionnaires.length} questionnaires to a delivered report`);
  const questionnaires = await inOffice(server, `demo_q_${stamp}`, sample, (office) =>
    runQuestionnaires(office, sample, CALL, out, say),
  );
  say(`${sample.applications.length} applications to their end`);
  const applications = await inOffice(server, `demo_a_${stamp}`, sample, (office) =>
    runApplications(office, sample, CALL, say),
  );
  const delivered = questionnaires.filter((q) => q.report !== null).length;
  const asExpected = applications.filter((r) => {
    const a = sample.applications.find((x) => x.id === r.id);
    const wanted = a?.expectedError ?? a?.expectedReason;
    return a && a.status === r.status && a.outcome === r.outcome && (wanted === undefined || wanted === r.code);
  }).length;
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const totals = {
    questionnaires: questionnaires.length,
    delivered,
    applications: applications.length,
    asExpected,
    pages: questionnaires.reduce((n, q) => n + (q.report?.pages ?? 0), 0),
    seconds,
  };
  await writeFile(join(out, 'summary.json'), `${JSON.stringify({ questionnaires, applications, totals }, null, 1)}\n`);
  say(
    `${delivered} of ${questionnaires.length} reports delivered, ${asExpected} of ${applications.length} applications as expected, ${seconds} s; ${join(out, 'summary.json')}`,
  );
  return delivered === questionnaires.length ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
