import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyAudit } from '@pilotage/contracts/admin';
import { seeMyCase } from '@pilotage/contracts/consult';
import { decideAcceptance } from '@pilotage/contracts/desk';
import { CaseInHand } from '../builders/cases';
import { rowsOf } from '../support/databases';
import { refused } from '../support/refused';
import { TestOffice } from '../support/office';

interface Entry {
  readonly seq: string;
  readonly action: string;
  readonly actor_kind: string;
  readonly login: string | null;
  readonly detail: Record<string, unknown>;
  readonly personal: Record<string, unknown> | null;
}

describe('the audit trail', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await TestOffice.open();
  });
  afterAll(() => office.close());

  const rows = <T extends Record<string, unknown>>(sql: string, values: unknown[] = []) =>
    rowsOf<T>(office.databaseUrl, sql, values);
  const check = async () => (await office.as('auditor')).call(verifyAudit);
  const entriesOf = (no: string) =>
    rowsOf<Entry & Record<string, unknown>>(
      office.databaseUrl,
      `SELECT e.seq, e.action, e.actor_kind, a.login, e.detail, p.values AS personal FROM audit_entry e
       LEFT JOIN account a ON a.id = e.actor_id LEFT JOIN audit_personal p ON p.seq = e.seq
       WHERE e.subject_type = 'diagnosis' AND e.subject_id = (SELECT id::text FROM diagnosis WHERE number = $1) ORDER BY e.seq`,
      [no],
    );
  /** As an intruder with the rights of the owner would: the guard is taken off, something is changed, and it is put back. */
  const tamper = (change: string): Promise<unknown> =>
    rows(`ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_is_final; ${change};
          ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_is_final;`);

  it('has a line for every move of a case, in its order, with who, from where, and why', async () => {
    const made = await CaseInHand.interviewed(office, ['K06']);
    const { timeline } = await made.see();
    const entries = await entriesOf(made.no);
    const moves = entries.filter((e) => e.action.startsWith('diagnosis.'));
    expect(moves.map((e) => e.action)).toEqual(timeline.map((t) => `diagnosis.${t.move}`));
    expect(moves.map((e) => [e.detail['from'], e.detail['to']])).toEqual(timeline.map((t) => [t.from, t.to]));
    expect(moves.map((e) => e.login)).toEqual([
      made.ubn,
      'coordinator@pilotage.example',
      'coordinator@pilotage.example',
      'coordinator@pilotage.example',
      'consultant06@advisers.example',
      'consultant06@advisers.example',
      'consultant06@advisers.example',
    ]);
    expect(moves.every((e) => e.personal?.['ip'] === '127.0.0.1')).toBe(true);
    expect(JSON.stringify(entries.map((e) => e.detail))).not.toMatch(/測試企業|許測安|吳樣儒|example/);
    const rejected = await CaseInHand.applied(office);
    await office.coordinator.call(decideAcceptance, {
      params: { no: rejected.no },
      body: { decision: 'reject', expected: 'applied', reason: '不在受理範圍' },
    });
    expect((await entriesOf(rejected.no)).at(-1)?.personal).toMatchObject({ reason: '不在受理範圍' });
  });

  it('has no line where the change did not come about', async () => {
    const made = await CaseInHand.applied(office);
    const before = await entriesOf(made.no);
    const wrong = { decision: 'hold' as const, expected: 'accepted' as const, reason: '再查' };
    await refused(office.coordinator.call(decideAcceptance, { params: { no: made.no }, body: wrong }));
    expect((await entriesOf(made.no)).map((e) => e.action)).toEqual(before.map((e) => e.action));
  });

  it('remembers who has looked at a firm, once a day', async () => {
    const made = await CaseInHand.dispatched(office, ['K07']);
    const looks = async () =>
      (await entriesOf(made.no)).filter((e) => e.action === 'look').map((e) => `${e.actor_kind} ${e.login}`);
    await made.see();
    await made.see();
    const consultant = await made.consultant();
    await consultant.call(seeMyCase, { params: { no: made.no } });
    expect(await looks()).toEqual(['staff coordinator@pilotage.example', 'consultant consultant07@advisers.example']);
    await office.moveTo(new Date(office.now.getTime() + 86_400_000));
    await made.see();
    expect(await looks()).toHaveLength(3);
  });

  it.each([
    "UPDATE audit_entry SET action = 'nothing'",
    'DELETE FROM audit_entry',
    'TRUNCATE audit_entry CASCADE',
    "UPDATE audit_entry SET detail = '{}' WHERE seq = 1",
  ])('is only ever added to: %s is refused by the database', async (change) => {
    await expect(rows(change)).rejects.toThrow('audit entries are never changed or removed');
  });

  it('holds as one chain, also of many lines at the same moment', async () => {
    await Promise.all(Array.from({ length: 6 }, () => CaseInHand.applied(office)));
    const { entries, intact, firstBroken } = await check();
    const [{ count } = { count: 0 }] = await rows<{ count: number }>('SELECT count(*)::int AS count FROM audit_entry');
    expect([entries, intact, firstBroken]).toEqual([count, true, null]);
  });

  it.each([
    ['a line that was changed', "UPDATE audit_entry SET action = 'nothing' WHERE seq = $", 0],
    ['a moment that was moved', "UPDATE audit_entry SET at = at + interval '1 millisecond' WHERE seq = $", 0],
    ['a line that was taken out', 'DELETE FROM audit_personal WHERE seq = $; DELETE FROM audit_entry WHERE seq = $', 1],
    [
      'a line whose hash was made to fit',
      `UPDATE audit_entry e SET action = 'nothing', hash = encode(sha256(convert_to(audit_entry_text(
         jsonb_populate_record(e, '{"action": "nothing"}')), 'UTF8')), 'hex') WHERE seq = $`,
      1,
    ],
    [
      'personal values that were changed',
      'UPDATE audit_personal SET values = \'{"ip": "203.0.113.9"}\' WHERE seq = $',
      0,
    ],
  ] as const)('shows %s, and where', async (_what, change, after) => {
    const seqs = await rows<{ seq: string }>(
      'SELECT seq::text FROM audit_entry WHERE personal_digest IS NOT NULL ORDER BY seq',
    );
    const all = await rows<{ seq: string }>('SELECT seq::text FROM audit_entry ORDER BY seq');
    const victim = seqs[Math.floor(seqs.length / 2)]?.seq ?? '';
    const next = all[all.findIndex((e) => e.seq === victim) + after]?.seq ?? '';
    await rows(
      'CREATE TABLE kept AS SELECT * FROM audit_entry; CREATE TABLE kept_personal AS SELECT * FROM audit_personal',
    );
    await tamper(change.replaceAll('$', victim));
    const found = await check();
    await tamper(
      'TRUNCATE audit_personal; ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_chain; TRUNCATE audit_entry CASCADE; INSERT INTO audit_entry SELECT * FROM kept; INSERT INTO audit_personal SELECT * FROM kept_personal; DROP TABLE kept, kept_personal; ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_chain',
    );
    expect([found.intact, found.firstBroken]).toEqual([false, next]);
    expect((await check()).intact).toBe(true);
  });

  it('still holds when personal values are erased, as the law may ask', async () => {
    await rows('DELETE FROM audit_personal WHERE seq IN (SELECT seq FROM audit_personal ORDER BY seq LIMIT 5)');
    expect((await check()).intact).toBe(true);
  });
});
