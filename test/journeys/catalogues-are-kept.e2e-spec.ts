import { listAudit } from '@pilotage/contracts/audit';
import { addTool, saveResource, seeCatalogues, type CatalogueResource } from '@pilotage/contracts/catalogues';
import { listReferralResources } from '@pilotage/contracts/report';
import { TestOffice } from '../support/office';
import { refused } from '../support/refused';

describe('the catalogues', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await TestOffice.open();
  });
  afterAll(() => office.close());

  const see = async (id: string): Promise<CatalogueResource> => {
    const { resources } = await office.coordinator.call(seeCatalogues);
    return resources.find((r) => r.id === id)!;
  };
  const save = ({ id, revision, ...body }: CatalogueResource) =>
    office.coordinator.call(saveResource, { params: { id }, body, revision });

  it('keep what is expired or retired out of what a report may refer to', async () => {
    const isOpen = async (id: string): Promise<boolean | undefined> => {
      const { resources } = await (await office.consultant('K16')).call(listReferralResources);
      return resources.find((r) => r.id === id)?.open;
    };
    expect(await isOpen('R01')).toBe(true);
    const expired = await save({ ...(await see('R01')), validTo: '2024-03-03' });
    expect([expired.revision, await isOpen('R01')]).toEqual([1, false]);
    await save({ ...expired, validTo: '2024-03-04' });
    expect(await isOpen('R01')).toBe(true);
    await save({ ...(await see('R02')), retired: true });
    expect(await isOpen('R02')).toBe(false);
  });

  it('are edited on what was seen: the second of two is told what the first has saved', async () => {
    const seen = await see('R03');
    await save({ ...seen, contact: '02-10000077' });
    const late = await refused(save({ ...seen, contact: '02-10000078' }));
    expect(late).toMatchObject({ code: 'STALE_VERSION', problem: { status: 412 } });
    expect(late.problem.extra).toMatchObject({ current: { contact: '02-10000077', revision: 1 } });
    await save({ ...(await see('R04')), lastCheckedOn: null });
    expect((await see('R04')).chk).toBe('K');
  });

  it('grow, and leave lines in the trail with the names of what changed', async () => {
    const { tools } = await office.admin.call(seeCatalogues);
    const { id: _id, revision: _revision, editedAt: _editedAt, ...body } = tools[0]!;
    const added = await office.admin.call(addTool, { body: { ...body, tag: 'MKT_RESEARCH' } });
    expect(added).toMatchObject({ id: 'mkt-research-1', revision: 0 });
    const { entries } = await office.admin.call(listAudit, { query: { action: 'saveCatalogueEntry' } });
    expect(entries.at(-1)).toMatchObject({ subject: { id: 'resources/R01' }, detail: { changed: ['validTo'] } });
  });
});
