import { rowsOf } from './databases';
import type { Driven } from './driven';

/** A product at work: what it holds, and what it has sent. */
interface AtWork {
  readonly databaseUrl: string;
  readonly instance: Driven;
}

/** Ids, numbers of firms and times differ between two runs of the same work; everything else must not. */
const plain = (text: string): string => text.replace(/\b99\d{6}\b/g, 'FIRM');

const QUERIES = {
  cases: `SELECT d.number, d.status::text, d.score, d.eligibility->>'proposal' AS proposal, k.code AS consultant
     FROM diagnosis d LEFT JOIN consultant k ON k.id = d.consultant_id ORDER BY d.number`,
  moves: `SELECT d.number, t.move, t."from"::text, t."to"::text, t.actor_kind FROM transition t JOIN diagnosis d ON d.id = t.diagnosis_id
     ORDER BY d.number, t.at, t."from"::text, t."to"::text`,
  offers: `SELECT d.number, k.code, o.status::text FROM offer o JOIN diagnosis d ON d.id = o.diagnosis_id JOIN consultant k ON k.id = o.consultant_id
     ORDER BY d.number, o.sent_at, k.code`,
  candidates: `SELECT d.number, k.code, c.position, c.state::text, c.total FROM candidate c JOIN diagnosis d ON d.id = c.diagnosis_id
     JOIN consultant k ON k.id = c.consultant_id ORDER BY d.number, c.position`,
  reports: `SELECT d.number, v.no, v.status::text, v.content FROM report_version v JOIN report r ON r.id = v.report_id
     JOIN diagnosis d ON d.id = r.diagnosis_id ORDER BY d.number, v.no`,
  documents: `SELECT d.number, x.kind::text, x.pages FROM document x JOIN report_version v ON v.id = x.version_id JOIN report r ON r.id = v.report_id
     JOIN diagnosis d ON d.id = r.diagnosis_id ORDER BY d.number, x.kind::text`,
  tasks: 'SELECT d.number, t.kind FROM task t JOIN diagnosis d ON d.id = t.diagnosis_id ORDER BY d.number, t.kind',
  notices: `SELECT n.event, coalesce(a.login, n.email) AS who, n.status::text, count(*)::int FROM notice n LEFT JOIN account a ON a.id = n.account_id
     GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  jobs: `SELECT queue, done_at IS NOT NULL AS done, failed_at IS NOT NULL AS failed, count(*)::int FROM job GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  audit: `SELECT action, actor_kind, count(*)::int FROM audit_entry GROUP BY 1, 2 ORDER BY 1, 2`,
} as const;

/**
 * What an office's work has come to, in a form in which two runs of the same work are equal (decision 10): statuses and
 * the way to them, offers, scores, report texts, messages, mails, jobs and the audit trail.
 */
export async function projectionOf(office: AtWork): Promise<Record<string, unknown>> {
  const out: Record<string, unknown> = {};
  for (const [name, sql] of Object.entries(QUERIES))
    out[name] = JSON.parse(plain(JSON.stringify(await rowsOf(office.databaseUrl, sql))));
  const mails = await office.instance.mailbox.all();
  out['mails'] = mails.map((m) => plain(`${m.to} ${m.subject}`)).sort();
  return out;
}
