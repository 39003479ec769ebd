import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  activatePolicyVersion,
  discardPolicy,
  draftPolicy,
  listPolicies,
  listRehearsals,
  previewPolicyChange,
  savePolicy,
  seeRehearsal,
  signOffRehearsal,
  startRehearsal,
  stopRehearsal,
  type PolicyVersionView,
} from '@pilotage/contracts/policy';
import { activatePolicy } from '@pilotage/contracts/programme';
import { commitMatch, previewCandidates, proposeMatch } from '@pilotage/contracts/dispatch';
import { CaseInHand, unknownId } from '../builders/cases';
import { rowsOf } from '../support/databases';
import { TestOffice } from '../support/office';
import { refused } from '../support/refused';

const codeOf = async (work: Promise<unknown>): Promise<string> => (await refused(work)).code;

describe('a policy is rehearsed', () => {
  let office: TestOffice;
  let waiting: CaseInHand;
  beforeAll(async () => {
    office = await TestOffice.open();
    waiting = await CaseInHand.accepted(office);
  });
  afterAll(() => office.close());

  const desk = () => office.coordinator;
  const versionOf = async (version: string): Promise<PolicyVersionView> => {
    const found = (await desk().call(listPolicies)).versions.find((v) => v.version === version);
    if (!found) throw new Error(`there is no ${version}`);
    return found;
  };
  const activate = (version: string, instead: string, who = desk()) =>
    who.call(activatePolicyVersion, { params: { version }, body: { instead, reason: '年度調整' } });
  const rehearse = async (version: string, source: object): Promise<string> => {
    const body = { version, source } as never;
    const { id } = await desk().call(startRehearsal, { body });
    await office.settled();
    return id;
  };
  const synthetic = { kind: 'SYNTHETIC', cases: 40, consultants: 8, seed: 5 };
  const market = { expertise: 20, market: 45, industry: 10, language: 5, modeDistance: 5, outcome: 5, load: 10 };

  it('drafted from the one in force, saved on the revision that was seen', async () => {
    await desk().call(draftPolicy, { body: { version: 'v2', basedOn: 'v1', note: '市場優先' } });
    expect(await codeOf(desk().call(draftPolicy, { body: { version: 'v2', basedOn: 'v1' } }))).toBe('POLICY_EXISTS');
    const { edit } = await versionOf('v2');
    const save = (revision: number, weights = market) =>
      desk().call(savePolicy, {
        params: { version: 'v2' },
        body: { edit: { ...edit, weights }, note: '市場優先' },
        revision,
      });
    expect(await codeOf(save(0, { ...market, load: 11 }))).toBe('INPUT_INVALID');
    expect(await save(0)).toEqual({ version: 'v2', revision: 1 });
    const { problem } = await refused(save(0));
    expect(problem).toMatchObject({
      code: 'STALE_VERSION',
      status: 412,
      extra: { revision: 1, edit: { weights: market } },
    });
    expect(await versionOf('v2')).toMatchObject({
      status: 'DRAFT',
      basedOn: 'v1',
      by: 'coordinator（示範）',
      changes: [
        { path: 'weights.expertise', before: 40, after: 20 },
        { path: 'weights.market', before: 25, after: 45 },
      ],
    });
  });

  it('looked at on the cases that wait, without storing anything', async () => {
    const { edit } = await versionOf('v2');
    const preview = await desk().call(previewPolicyChange, { body: { basedOn: 'v1', edit } });
    expect(preview.rows.map((r) => r.case)).toEqual([waiting.no]);
    const { ranked } = await desk().call(previewCandidates, { params: { no: waiting.no } });
    expect(preview.rows[0]?.before).toEqual(ranked.slice(0, 3).map((r) => ({ consultant: r.code, total: r.total })));
    expect(preview.rows[0]?.after).not.toEqual(preview.rows[0]?.before);
    expect(preview.firsts.reduce((n, f) => n + f.after, 0)).toBe(1);
  });

  it('in a made-up season: the same seed gives the same result to the last byte, side by side', async () => {
    expect(await codeOf(activate('v2', 'v1'))).toBe('POLICY_NOT_REHEARSED');
    const [one, two] = [await rehearse('v2', synthetic), await rehearse('v2', synthetic)];
    const [first, second] = await Promise.all([one, two].map((id) => desk().call(seeRehearsal, { params: { id } })));
    expect(first).toMatchObject({ state: 'DONE', version: 'v2', against: 'v1', current: true, signedOff: null });
    expect(second?.resultHash).toBe(first?.resultHash);
    expect(first?.before).toMatchObject({ cases: 40, served: 40 });
    expect(first?.moves.length).toBeGreaterThan(0);
    expect(first?.loads.reduce((n, l) => n + l.after, 0)).toBe(first?.after?.served);
    const bytes = await rowsOf<{ same: boolean }>(
      office.databaseUrl,
      'SELECT (SELECT result FROM rehearsal WHERE id = $1) = (SELECT result FROM rehearsal WHERE id = $2) AS same',
      [one, two],
    );
    expect(bytes).toEqual([{ same: true }]);
  });

  it('on the cases of a call', async () => {
    const id = await rehearse('v2', { kind: 'CALL', call: office.callSlug });
    expect(await desk().call(seeRehearsal, { params: { id } })).toMatchObject({
      state: 'DONE',
      before: { cases: 1, served: 1 },
      after: { cases: 1, served: 1 },
    });
    await office.callWith('diagnosis-113-empty', 5, 'D113E');
    expect(await codeOf(rehearse('v2', { kind: 'CALL', call: 'diagnosis-113-empty' }))).toBe('REHEARSAL_EMPTY');
  });

  it('signed off as it was played, then in force: of two who do it at once, one', async () => {
    const { edit } = await versionOf('v2');
    const [newest] = (await desk().call(listRehearsals, { query: { version: 'v2' } })).rehearsals;
    const id = newest?.id ?? '';
    const signOff = (rehearsal = id) =>
      desk().call(signOffRehearsal, { params: { id: rehearsal }, body: { reason: '同意' } });
    await desk().call(savePolicy, {
      params: { version: 'v2' },
      body: { edit: { ...edit, topNeeds: 4 }, note: '再改' },
      revision: 1,
    });
    expect(await codeOf(signOff())).toBe('REHEARSAL_OUTDATED');
    const again = await rehearse('v2', synthetic);
    await signOff(again);
    const results = await Promise.allSettled([activate('v2', 'v1'), activate('v2', 'v1', office.admin)]);
    expect(results.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
    const list = await desk().call(listPolicies);
    expect(list.active).toBe('v2');
    expect(list.history[0]).toMatchObject({ version: 'v2', instead: 'v1', reason: '年度調整' });
    expect(await versionOf('v2')).toMatchObject({ status: 'ACTIVE', signedOff: { rehearsal: again } });
    // What has been in force does not change.
    const save = { params: { version: 'v2' }, body: { edit, note: '' }, revision: 2 };
    expect(await codeOf(desk().call(savePolicy, save))).toBe('POLICY_FROZEN');
    expect(await codeOf(desk().call(discardPolicy, { params: { version: 'v2' } }))).toBe('POLICY_FROZEN');
  });

  it('and rolled back: every decision keeps the version it was made under', async () => {
    const { proposal, ranking } = await desk().call(proposeMatch, { params: { no: waiting.no } });
    expect(ranking.policy).toBe('v2');
    const consultants = ranking.ranked.slice(0, 3).map((r) => r.code);
    await desk().call(commitMatch, { params: { id: proposal }, body: { consultants } });
    expect(await codeOf(activate('v1', 'v1'))).toBe('POLICY_MOVED');
    expect(await activate('v1', 'v2')).toEqual({ active: 'v1' });
    expect(await versionOf('v2')).toMatchObject({ status: 'RETIRED', decisions: 1 });
    const stored = await rowsOf(office.databaseUrl, 'SELECT policy_version FROM proposal WHERE id = $1', [proposal]);
    expect(stored).toEqual([{ policy_version: 'v2' }]);
    // A name that decisions stand under means one content for ever.
    const { policy } = await versionOf('v2');
    const other = { ...policy, weights: { ...market, load: 5, outcome: 10 } };
    expect(await codeOf(office.admin.call(activatePolicy, { body: other }))).toBe('POLICY_FROZEN');
  });

  it('with words for what cannot be', async () => {
    const missing = { params: { id: unknownId() } };
    expect(await codeOf(desk().call(seeRehearsal, missing))).toBe('NOT_FOUND');
    expect(await codeOf(desk().call(stopRehearsal, missing))).toBe('NOT_FOUND');
    expect(await codeOf(rehearse('v9', synthetic))).toBe('NOT_FOUND');
    await desk().call(draftPolicy, { body: { version: 'v3', basedOn: 'v2' } });
    await desk().call(discardPolicy, { params: { version: 'v3' } });
    expect(await codeOf(activate('v3', 'v1'))).toBe('NOT_FOUND');
  });
});
