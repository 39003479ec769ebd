import {
  checkSeason,
  listCalls,
  publishCall,
  saveSeason,
  seeSeason,
  type SeasonView,
} from '@pilotage/contracts/programme';
import { listAudit } from '@pilotage/contracts/audit';
import { TestOffice } from '../support/office';
import { refused } from '../support/refused';

describe('the settings of a season', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await TestOffice.open();
  });
  afterAll(() => office.close());

  const see = (): Promise<SeasonView> => office.coordinator.call(seeSeason, { query: { year: 113 } });
  const save = (settings: SeasonView['settings'], revision: number) =>
    office.admin.call(saveSeason, { params: { year: 113 }, body: settings, revision });
  const found = (view: { findings: SeasonView['findings'] }): (string | null)[] =>
    view.findings.map((f) => f.briefing ?? f.code).sort();

  it("are the briefing's own, with exactly what contradicts itself in them", async () => {
    const season = await see();
    expect(season.years).toContain(113);
    expect(season.settings.targets.map((t) => t.value)).toEqual([483, 36, 365, 91]);
    expect(found(season)).toEqual(['S1', 'S2', 'S3', 'S4']);
    expect(season.findings.every((f) => f.severity === 'warning')).toBe(true);
    expect(season.calls.map((c) => [c.slug, c.behind])).toEqual([
      ['diagnosis-113', []],
      ['alliance-113', []],
    ]);
    expect(season.calendar?.lastChecked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('are checked before they are saved', async () => {
    const { settings } = await see();
    const alliance = settings.calls.find((c) => c.scheme === 'ALLIANCE')!;
    alliance.rubric!.criteria[0]!.max = 11;
    for (const criterion of alliance.rubric!.criteria) criterion.needsOwnerConfirmation = false;
    expect(found(await office.admin.call(checkSeason, { body: settings }))).toEqual(['RUBRIC_SUM', 'S1', 'S2', 'S4']);
    expect(found(await see())).toEqual(['S1', 'S2', 'S3', 'S4']);
  });

  it('are saved on what was seen: the second of two is told what the first has saved', async () => {
    const { settings, revision } = await see();
    const decided = structuredClone(settings);
    for (const target of decided.targets) target.period = 'YEAR';
    const other = structuredClone(settings);
    other.calls[0]!.contact.phone = '02-10000099#607';
    const both = await Promise.allSettled([save(decided, revision), save(other, revision)]);
    expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
    const late = await refused(save(other, revision));
    expect(late).toMatchObject({ code: 'STALE_VERSION', problem: { status: 412 } });
    expect((late.problem.extra as { current: SeasonView }).current.revision).toBe(revision + 1);

    const now = await see();
    await save({ ...now.settings, targets: decided.targets }, now.revision);
    expect(found(await see())).toEqual(['S1', 'S2', 'S3']);
  });

  it('are not published with an error in them, and change the call that people see when they are', async () => {
    const { settings, revision } = await see();
    const wrong = structuredClone(settings);
    wrong.calls.find((c) => c.scheme === 'ALLIANCE')!.rubric!.criteria[0]!.max = 11;
    await save(wrong, revision);
    const body = { year: 113, scheme: 'DIAGNOSIS', slug: 'diagnosis-113' } as const;
    const problem = await refused(office.admin.call(publishCall, { body }));
    expect([problem.code, problem.problem.extra]).toMatchObject(['INPUT_INVALID', [{ code: 'RUBRIC_SUM' }]]);

    settings.calls.find((c) => c.scheme === 'DIAGNOSIS')!.places = 120;
    await save(settings, revision + 1);
    const placesOf = async (): Promise<number | null | undefined> =>
      (await office.instance.caller().call(listCalls)).calls.find((c) => c.slug === 'diagnosis-113')?.places;
    expect(await placesOf()).toBeNull();
    expect((await see()).calls.find((c) => c.slug === 'diagnosis-113')?.behind).toContain('places');
    await office.admin.call(publishCall, { body });
    expect(await placesOf()).toBe(120);
    expect((await see()).calls.find((c) => c.slug === 'diagnosis-113')?.behind).toEqual([]);
  });

  it('leave a line in the trail with the names of what changed', async () => {
    const { entries } = await office.admin.call(listAudit, { query: { action: 'publishCall' } });
    expect(entries[0]).toMatchObject({ subject: { id: 'diagnosis-113' } });
    expect(JSON.stringify(entries[0]?.detail)).toContain('places');
  });
});
