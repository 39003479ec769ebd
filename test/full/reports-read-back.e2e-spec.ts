import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { textsOf, type ReportContent } from '@pilotage/domain/report';
// eslint-disable-next-line @nx/enforce-module-boundaries -- the reader of the library's own proofs, not part of it
import { readPdf, type ReadPdf } from '../../libs/reports/src/fixtures/pdf-reader';
import { Office, STAFF } from '../demo/office';
import { runQuestionnaires } from '../demo/runs';
import { readSample, type Sample } from '../demo/sample';
import { createDatabase, dropDatabase, rowsOf } from '../support/databases';
import { Instance } from '../support/instance';

const PASSWORD = 'Pilotage-demo-113';
/** Characters of names that many fonts lack; the last lies outside the BMP. */
const RARE = '堃喆煊峯𠮷';
/** The twelve sections as a reader meets them. */
const SECTIONS = [
  '摘要',
  '企業概況與訪談紀錄摘要',
  '數位能量評估',
  '企業現況與拓銷痛點',
  '目標市場建議',
  '數位創新工具評估',
  '行動建議：優先序',
  '行動建議：九十天路徑',
  '轉介資源',
  '期待回覆',
  '證據附表',
  '聲明與查驗',
];
const solid = (text: string): string => text.replace(/\s+/gu, '');

/** The sample with a rare name for every firm, in the register too, and in what its people are called. */
function withRareNames(sample: Sample): Sample {
  const rare = (name: string): string => name.replace('（示範）', `${RARE}（示範）`);
  const companies = [...sample.companies].map(([id, c]): [string, typeof c] => {
    const contact = { ...c.contact, title: `${RARE}經理` };
    return [id, { ...c, nameZh: rare(c.nameZh), contact }];
  });
  const register = sample.register.map((r) => ({ ...r, name: rare(r.name) }));
  return { ...sample, companies: new Map(companies), register };
}

interface Stored {
  readonly no: string;
  readonly firm: string;
  readonly content: ReportContent;
}

interface Delivered extends Stored {
  readonly raw: Buffer;
  readonly read: ReadPdf;
}

describe('every report of the demonstration, as it was delivered', () => {
  let reports: Delivered[];

  beforeAll(async () => {
    const server = process.env['TEST_DATABASE_URL'] ?? '';
    const name = `test_read_${process.pid}`;
    const out = await mkdtemp(join(tmpdir(), 'pilotage-read-'));
    const databaseUrl = await createDatabase(server, name);
    const instance = await Instance.start({ databaseUrl, admin: { email: STAFF.admin.email, password: PASSWORD } });
    try {
      const sample = withRareNames(await readSample('test/fixtures/sample-data'));
      await instance.setClock(new Date(Date.parse(sample.questionnaires[0]?.submittedAt ?? '') - 90 * 86_400_000));
      const office = await Office.open(instance, sample, PASSWORD);
      const results = await runQuestionnaires(office, sample, 'diagnosis-113', out, () => undefined);
      const stored = await rowsOf<Stored>(
        databaseUrl,
        `SELECT d.number AS no, f.name_zh AS firm, v.content FROM report_version v JOIN report r ON r.id = v.report_id
         JOIN diagnosis d ON d.id = r.diagnosis_id JOIN firm f ON f.id = d.firm_id WHERE v.status = 'APPROVED'`,
        [],
      );
      reports = await Promise.all(
        results.map(async ({ report }) => {
          const own = stored.find((s) => report?.file.endsWith(`-${s.no}.pdf`));
          if (!report || !own) throw new Error('a questionnaire ended without a report');
          const raw = await readFile(join(out, report.file));
          return { ...own, raw, read: await readPdf(new Uint8Array(raw)) };
        }),
      );
    } finally {
      await instance.stop();
      await dropDatabase(server, name);
      await rm(out, { recursive: true, force: true });
    }
  });

  it('says every text that is stored, word for word, the rare characters among them', () => {
    expect(reports).toHaveLength(10);
    for (const { no, firm, content, read } of reports) {
      const text = read.pages.map((p) => p.text).join('');
      const missing = textsOf(content).filter((t) => !text.includes(solid(t.text)));
      expect([no, missing]).toEqual([no, []]);
      expect([firm.includes(RARE), text.includes(solid(firm))]).toEqual([true, true]);
      expect(content.interview.notes.some((n) => n.said.includes(RARE))).toBe(true);
    }
  });

  it('is titled, in its language, with bookmarks in the order of its headings', () => {
    for (const { no, firm, read } of reports) {
      expect(read).toMatchObject({ marked: true, language: 'zh-Hant-TW', title: `國際行銷診斷建議書 ${no} ${firm}` });
      const sections = read.outline.flatMap((entry) => /^(.+?)　/.exec(entry)?.[1] ?? []);
      expect([no, sections]).toEqual([no, SECTIONS]);
    }
  });

  it('is tagged: one title, twelve sections, no level left out, words for every figure, a header for every table', () => {
    for (const { no, raw, read } of reports) {
      const tags = read.pages.flatMap((p) => p.structure);
      const levels = tags.flatMap((t) => /^H([1-6])$/.exec(t.role)?.[1] ?? []).map(Number);
      expect([no, levels.filter((l) => l === 1).length, levels.filter((l) => l === 2).length]).toEqual([no, 1, 12]);
      expect(levels[0]).toBe(1);
      levels.forEach((level, i) => expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1));
      expect(tags.filter((t) => t.role === 'Figure' && t.alt === '')).toEqual([]);
      const count = (role: string): number => tags.filter((t) => t.role === role).length;
      expect(count('Table')).toBeGreaterThan(5);
      expect(count('TH')).toBeGreaterThan(60);
      expect(raw.toString('latin1').match(/\/Scope\s*\/(Column|Row)/g)?.length).toBeGreaterThan(60);
      expect(raw.length).toBeLessThan(2_000_000);
    }
  });
});
