import { readFileSync } from 'node:fs';
import { mergeDraft, type ApplicationDraft } from './application';
import { checkApplication } from './application-check';
import { questionnaireDefinition } from './definition';

const definition = questionnaireDefinition.parse(
  JSON.parse(readFileSync('test/fixtures/sample-data/questionnaire-definition.json', 'utf8')),
);
const TODAY = '2024-05-10';

function complete(): ApplicationDraft {
  return {
    profile: {
      nameZh: '月桃谷食品（示範）股份有限公司',
      ubn: '99014446',
      orgType: 'COMPANY',
      responsiblePerson: '楊範軒',
      focus: 'FNB_TOURISM',
      foundedOn: '0870316',
      countyCode: 'TW-HUA',
      address: '花蓮縣吉安鄉樣本路120號',
      paidInCapitalTwd: 25_000_000,
      avgInsuredEmployees12m: 52,
      mainProducts: '月桃風味醬',
      website: '無',
      exportsTwd: { '111': 15_400_000, '112': 16_800_000 },
      governmentProjects: '無',
      contact: {
        name: '吳樣儒',
        title: '經理',
        phone: '03-1000010#109',
        email: 'contact@moon-peach-valley-foods.example',
      },
    },
    privacy: { noticeVersion: 'PN-113-01', accepted: true, marketingOptIn: false },
    signature: { kind: 'TYPED', signerName: '楊範軒', signerTitle: '授權主管', signedOn: '113/5/9' },
    answers: Object.fromEntries(definition.items.map((i) => [i.id, 2])),
    needs: {
      N1: ['JP', 'SG'],
      N3: ['CERT_COMPLIANCE'],
      N8: { mode: 'EITHER', slots: [['2024-05-28', 'AM']], language: 'zh-Hant' },
      N10: '花蓮縣吉安鄉樣本路120號',
    },
  };
}

function codes(change: (d: ApplicationDraft) => void): string[] {
  const draft = complete();
  change(draft);
  const check = checkApplication(draft, definition, TODAY);
  return check.ok ? [] : check.refusals.map((r) => `${r.field}:${r.code}`);
}

describe('checkApplication', () => {
  it('reads a complete application and normalises it', () => {
    const check = checkApplication(complete(), definition, TODAY);
    expect(check.ok && [check.application.foundedOn, check.application.siteCounty, check.application.slots]).toEqual([
      '1998-03-16',
      'TW-HUA',
      [{ date: '2024-05-28', half: 'AM' }],
    ]);
  });

  it.each<[string, (d: ApplicationDraft) => void, string[]]>([
    ['a wrong check digit', (d) => (d.profile!.ubn = '99014447'), ['profile.ubn:UBN_CHECKSUM']],
    ['a missing signature', (d) => (d.signature = {}), ['signature.kind:SIGNATURE_MISSING']],
    [
      'a missing date of signature',
      (d) => (d.signature!.signedOn = null),
      ['signature.signedOn:SIGNATURE_DATE_MISSING'],
    ],
    [
      'a future date of signature',
      (d) => (d.signature!.signedOn = '113/5/11'),
      ['signature.signedOn:SIGNATURE_DATE_FUTURE'],
    ],
    ['a refused privacy notice', (d) => (d.privacy!.accepted = false), ['privacy.accepted:PRIVACY_NOT_ACCEPTED']],
    ['a blank website', (d) => (d.profile!.website = ' '), ['profile.website:BLANK_NEEDS_NONE']],
    ['a wrong telephone', (d) => (d.profile!.contact!.phone = '123'), ['profile.contact.phone:PHONE_INVALID']],
    ['no market', (d) => (d.needs!.N1 = []), ['needs.N1:MARKET_REQUIRED']],
    ['on-site without an address', (d) => (d.needs!.N10 = null), ['needs.N10:SITE_ADDRESS_REQUIRED']],
    ['not applicable where it is not allowed', (d) => (d.answers!['Q01'] = 'NA'), ['answers.Q01:NA_NOT_ALLOWED']],
    [
      'a founding day that does not exist',
      (d) => (d.profile!.foundedOn = '112/2/29'),
      ['profile.foundedOn:DATE_INVALID'],
    ],
  ])('refuses %s at its field', (_what, spoil, expected) => {
    expect(codes(spoil)).toEqual(expected);
  });

  it('names everything that an empty form lacks, once', () => {
    const check = checkApplication({}, definition, TODAY);
    const fields = check.ok ? [] : check.refusals.map((r) => r.field);
    expect(fields).toContain('profile.ubn');
    expect(new Set(fields).size).toBe(fields.length);
  });
});

describe('mergeDraft', () => {
  it('replaces the named fields of a page and keeps the others', () => {
    const merged = mergeDraft(complete(), {
      profile: { website: 'https://a.example', contact: { name: '甲' } },
      answers: { Q01: 4 },
    });
    expect([
      merged.profile?.website,
      merged.profile?.nameZh,
      merged.profile?.contact?.name,
      merged.profile?.contact?.phone,
    ]).toEqual(['https://a.example', '月桃谷食品（示範）股份有限公司', '甲', '03-1000010#109']);
    expect([merged.answers?.['Q01'], merged.answers?.['Q02']]).toEqual([4, 2]);
  });
});
