import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addAllianceMember, startAlliance, uploadAllianceFile } from '@pilotage/contracts/alliance';
import { printAlliancePaper } from '@pilotage/contracts/alliance-papers';
import { startDraft, uploadDraftFile } from '@pilotage/contracts/apply';
import { addAttachment } from '@pilotage/contracts/attachments';
import { openReport } from '@pilotage/contracts/report';
import { roles, type Endpoint, type Role } from '@pilotage/contracts/endpoint';
import { endpoints } from '@pilotage/contracts/endpoints';
import { moveAside } from '@pilotage/contracts/desk';
import { listOffers } from '@pilotage/contracts/dispatch';
import { resumeDraft, signIn } from '@pilotage/contracts/people';
import { listCalls } from '@pilotage/contracts/programme';
import { CaseInHand, nextUbn, unknownId } from '../builders/cases';
import { contractedBefore } from '../builders/contracted';
import { picture, signedPage } from '../demo/papers';
import { problemOf, type Caller } from '../support/caller';
import { rowsOf } from '../support/databases';
import { OWNING, type Ask, type Things } from '../support/door';
import { doors } from '../support/doors';
import { PASSWORD, TestOffice } from '../support/office';

const ANYBODY = 'anonymous';
type Who = Role | typeof ANYBODY;
const everybody: readonly Who[] = [ANYBODY, ...roles];

/** The last one ends the sessions of everybody who asks. */
const inOrder = [...endpoints].sort((a, b) => Number(a.name === 'signOut') - Number(b.name === 'signOut'));

function mayAsk({ allow }: Endpoint, who: Who): boolean {
  if (allow === 'PUBLIC') return true;
  return who !== ANYBODY && (allow === 'SIGNED_IN' || allow.includes(who));
}

describe('nobody sees what is not theirs', () => {
  let office: TestOffice;
  let things: Things;
  let made: CaseInHand;
  let stranger: CaseInHand;
  let colleague: Caller;
  let linkHolder: Caller;
  const people = new Map<Who, Caller>();

  beforeAll(async () => {
    office = await TestOffice.open();
    // The holder's case stands still, so that every step on it is refused by its own words and none changes it.
    made = await CaseInHand.interviewed(office);
    await (await made.consultant()).call(openReport, { params: { no: made.no } });
    const attachment = await pictureOf(made);
    const suspend = { move: 'suspend', expected: 'interviewed', reason: '測試' } as const;
    await office.coordinator.call(moveAside, { params: { no: made.no }, body: suspend });
    stranger = await CaseInHand.applied(office);
    colleague = await roleInFirm('FIRM_STAFF', made.ubn);
    const [holder, { offers }] = [office.instance.caller(), await (await made.consultant()).call(listOffers)];
    const mailed = await holder.call(startDraft, { body: { call: office.callSlug, email: 'holder@firm.example' } });
    await office.settled();
    const token = await office.instance.mailbox.token('holder@firm.example', /繼續填寫/);
    linkHolder = office.instance.caller();
    await linkHolder.call(resumeDraft, { params: { token } });
    const { calls } = await holder.call(listCalls);
    const own = await made.firm.call(startDraft, { body: { call: office.callSlug } });
    things = {
      case: made.no,
      draft: own.id,
      offer: offers[0]?.id ?? '',
      attachment,
      mailedDraft: mailed.id,
      draftFile: await pageOf(made.firm, own.id),
      mailedFile: await pageOf(linkHolder, mailed.id),
      ...(await allianceOf(made)),
      ...(await contractedBefore(office.databaseUrl, made.ubn)),
      questionnaire: calls.find((c) => c.slug === office.callSlug)?.settings.questionnaire ?? '',
    };
    await seatEverybody();
  });
  afterAll(() => office.close());

  async function pageOf(caller: Caller, draft: string): Promise<string> {
    const request = { params: { id: draft }, query: { purpose: 'ATTACHMENT' as const } };
    return (await caller.upload(uploadDraftFile, request, { name: 'page.pdf', content: signedPage() })).id;
  }

  async function pictureOf(of: CaseInHand): Promise<string> {
    const request = { params: { no: of.no }, query: { kind: 'PHOTO' as const } };
    const file = { name: 'visit.png', content: picture('png') };
    return (await (await of.consultant()).upload(addAttachment, request, file)).attachments[0]?.id ?? '';
  }

  async function allianceOf({
    firm,
  }: CaseInHand): Promise<Pick<Things, 'alliance' | 'allianceMember' | 'allianceFile' | 'alliancePaper'>> {
    const { id } = await firm.call(startAlliance, { body: { call: 'alliance-113' } });
    const { members } = await firm.call(addAllianceMember, { params: { id }, body: {} });
    const upload = { params: { id }, query: { kind: 'PLAN' as const } };
    const { files } = await firm.upload(uploadAllianceFile, upload, { name: 'plan.pdf', content: signedPage() });
    const { papers } = await firm.call(printAlliancePaper, { params: { id }, body: { kind: 'LABEL' } });
    await office.settled();
    return {
      alliance: id,
      allianceMember: members.at(-1)?.id ?? '',
      allianceFile: files[0]?.id ?? '',
      alliancePaper: papers[0]?.id ?? '',
    };
  }

  /** People of a firm beside its owner are not yet invited over HTTP; the account is an ordinary one otherwise. */
  async function roleInFirm(role: Role, ubn?: string): Promise<Caller> {
    const own = nextUbn();
    const caller = await office.newFirm(own);
    await rowsOf(office.databaseUrl, 'UPDATE account SET roles = ARRAY[$1]::role[] WHERE login = $2', [role, own]);
    if (ubn)
      await rowsOf(
        office.databaseUrl,
        'UPDATE account SET firm_id = (SELECT id FROM firm WHERE ubn = $1) WHERE login = $2',
        [ubn, own],
      );
    return caller;
  }

  async function seatEverybody(): Promise<void> {
    people.set(ANYBODY, office.instance.caller());
    people.set('FIRM_OWNER', stranger.firm);
    people.set('FIRM_STAFF', await roleInFirm('FIRM_STAFF'));
    people.set('ALLIANCE_MEMBER', await roleInFirm('ALLIANCE_MEMBER'));
    people.set('CONSULTANT', await office.consultant(made.consultantCode === 'K06' ? 'K07' : 'K06'));
    people.set('COORDINATOR', office.coordinator);
    people.set('APPROVER', office.approver);
    people.set('ADMIN', office.admin);
    people.set('PANEL_MEMBER', await office.as('panel'));
    people.set('AUTHORITY', await office.as('authority'));
    people.set('AUDITOR', await office.as('auditor'));
  }

  function ask(who: Caller, endpoint: Endpoint, asked: Ask, change: Partial<Things> = {}): Promise<Response> {
    const known = { ...things, ...change };
    const params = Object.fromEntries(
      Object.entries(asked.params ?? {}).map(([k, v]) => [k, typeof v === 'string' ? known[v] : v.is]),
    );
    const request = { params, query: asked.query ?? {}, revision: 9_999 };
    if (!endpoint.upload)
      return who.send(endpoint, request, asked.body === undefined ? undefined : JSON.stringify(asked.body), {
        'content-type': 'application/json',
      });
    const form = new FormData();
    form.append('file', new Blob([signedPage()]), 'page.pdf');
    return who.send(endpoint, request, form, {});
  }

  /** What an answer says apart from which request it was; `in` where the door opened. */
  async function told(answer: Promise<Response>): Promise<unknown> {
    const response = await answer;
    if (response.ok) return 'in';
    const { requestId: _one, ...rest } = await problemOf(response);
    if (rest.status >= 500) throw new Error(`an error: ${rest.code}`);
    return rest.code === 'NOT_FOUND' || rest.code === 'NOT_SIGNED_IN' ? rest : 'in';
  }

  const noSuchPage = async (): Promise<unknown> => {
    const { requestId: _one, ...rest } = await problemOf(await fetch(`${office.instance.base}/api/no-such-page`));
    return rest;
  };

  it('has a door for every endpoint and no other, with an owner wherever people see only what is theirs', () => {
    expect(Object.keys(doors).sort()).toEqual(endpoints.map((e) => e.name).sort());
    const named = endpoints.filter((e) => /:(no|id)\b/.test(e.path));
    const owners = named.filter((e) => e.allow === 'PUBLIC' || OWNING.some((role) => mayAsk(e, role)));
    expect(owners.filter((e) => doors[e.name]?.owned === undefined).map((e) => e.name)).toEqual([]);
  });

  it('has somebody for every role', () => {
    expect([...people.keys()].sort()).toEqual([...everybody].sort());
  });

  /** What throws a thing away comes when nobody asks for it any more. */
  const discards = (e: Endpoint): number => ['removeAllianceMember', 'discardAlliance'].indexOf(e.name);
  const owned = endpoints.filter((e) => doors[e.name]?.owned).sort((a, b) => discards(a) - discards(b));

  it.each(owned.map((e) => [e.name, e] as const))('%s: not mine answers like what does not exist', async (name, e) => {
    const door = doors[name]?.owned;
    if (!door) throw new Error('no door');
    const ids = [
      'draft',
      'draftFile',
      'offer',
      'attachment',
      'alliance',
      'allianceMember',
      'allianceFile',
      'alliancePaper',
      'award',
      'claim',
    ].map((k) => [k, unknownId()]);
    const missing = { case: 'D113-9999', ...(Object.fromEntries(ids) as Partial<Things>) };
    const nobodys = await noSuchPage();
    const strangers = everybody.filter((who) =>
      door.by === 'DRAFT' ? true : mayAsk(e, who) && OWNING.some((role) => role === who),
    );
    for (const who of strangers) {
      const caller = people.get(who) ?? office.instance.caller();
      expect([who, await told(ask(caller, e, door))]).toEqual([who, nobodys]);
      expect([who, await told(ask(caller, e, door, missing))]).toEqual([who, nobodys]);
    }
  });

  it.each(owned.map((e) => [e.name, e] as const))('%s: whose it is gets in', async (name, e) => {
    const door = doors[name]?.owned;
    if (!door) throw new Error('no door');
    if (door.by === 'CONSULTANT') return expect(await told(ask(await made.consultant(), e, door))).toBe('in');
    if (door.by === 'DRAFT')
      expect(await told(ask(linkHolder, e, door, { draft: things.mailedDraft, draftFile: things.mailedFile }))).toBe(
        'in',
      );
    if (e.allow === 'PUBLIC' || mayAsk(e, 'FIRM_STAFF')) expect(await told(ask(colleague, e, door))).toBe('in');
    // What the colleague has thrown away is gone for the owner too.
    if (name !== 'discardDraft' && discards(e) < 0) expect(await told(ask(made.firm, e, door))).toBe('in');
  });

  it('keeps the alliance shut to its own leader until the question is answered', async () => {
    const unasked = office.instance.caller();
    await unasked.call(signIn, { body: { login: made.ubn, password: PASSWORD } });
    for (const e of endpoints.filter(({ verified }) => verified)) {
      const { status, code } = await problemOf(await ask(unasked, e, doors[e.name]?.owned ?? doors[e.name]!.probe));
      expect([e.name, status, code]).toEqual([e.name, 403, 'SESSION_UNVERIFIED']);
    }
  });

  it.each(inOrder.map((e) => [e.name, e] as const))('%s: opens to exactly the roles it names', async (name, e) => {
    const nobodys = await noSuchPage();
    const door = doors[name];
    if (!door) throw new Error('no door');
    const answers = await Promise.all(
      everybody.map(async (who) => [who, await told(ask(people.get(who) ?? office.instance.caller(), e, door.probe))]),
    );
    const wanted = everybody.map((who) => {
      if (mayAsk(e, who)) return [who, 'in'];
      return [who, who === ANYBODY ? expect.objectContaining({ code: 'NOT_SIGNED_IN', status: 401 }) : nobodys];
    });
    expect(answers).toEqual(wanted);
  });
});
