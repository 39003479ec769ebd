import { readdirSync, readFileSync } from 'node:fs';
import { allNotices } from './notices';
import { compose, type NoticeTemplate } from './platform/notices/templates';

const FOLDER = 'test/fixtures/mails';
const events = Object.keys(allNotices).sort();

/** What the product fills in; a new name belongs here once somebody has seen that it is no personal data (SPEC P4). */
const params = {
  no: 'D113-0001',
  when: '113年3月8日（五）上午10:24',
  whenEn: '8 Mar 2024 (Fri) 10:24',
  at: '113年3月6日（三）下午4:59',
  atEn: '6 Mar 2024 (Wed) 16:59',
  deadline: '113年3月15日（五）下午5:00',
  deadlineEn: '15 Mar 2024 (Fri) 17:00',
  files: '計畫書.pdf 1.2 MB sha256 0a1b2c…',
  filesEn: '計畫書.pdf 1.2 MB sha256 0a1b2c…',
  name: '測試主題聯盟（示範）',
  subjectZh: '成員異動',
  subjectEn: 'a change of members',
  year: '113',
};
const URL = 'https://pilotage.example/t/…';

const written = (template: NoticeTemplate): string =>
  ['zh-Hant', 'en']
    .map((locale) => compose(template, locale, params, URL))
    .map(({ subject, text }) => `${subject}\n\n${text}`)
    .join('\n========\n\n');

describe('the mails', () => {
  it('have a file each that says their words, and no file is left of one that is gone', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(events.map((event) => `${event}.txt`));
  });

  it.each(events)('%s says what its file says, in both languages', (event) => {
    expect(written(allNotices[event]!)).toBe(readFileSync(`${FOLDER}/${event}.txt`, 'utf8'));
  });

  it.each(events)('%s leaves no gap and says in HTML what it says in plain text', (event) => {
    for (const locale of ['zh-Hant', 'en']) {
      const mail = compose(allNotices[event]!, locale, params, URL);
      expect(mail.subject + mail.text).not.toMatch(/[{}]/);
      expect(mail.html).toContain(`lang="${locale === 'en' ? 'en' : 'zh-Hant-TW'}"`);
      const shown = mail.html
        .replace(/<br>/g, '\n')
        .replace(/<[^>]+>/g, '')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&');
      for (const paragraph of mail.paragraphs) expect(shown).toContain(paragraph);
    }
  });

  it('write what people have written as text and nothing else', () => {
    const template = { subject: { zh: '{name}', en: '{name}' }, body: [{ zh: '{name}', en: '{name}' }], button: null };
    const { html } = compose(template, 'en', { name: '<b>"&</b>' }, null);
    expect(html).toContain('&lt;b&gt;&quot;&amp;&lt;/b&gt;');
    expect(html).not.toContain('<b>');
  });
});
