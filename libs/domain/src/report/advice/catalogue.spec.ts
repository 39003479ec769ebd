import { tagCodes, scoreQuestionnaire, type Tag } from '../../questionnaire';
import { marketCodes, marketName } from '../../taiwan';
import type { AdviceStage, TagAdvice } from './catalogue';
import { languageOf } from './languages';
import { catalogues, definition, filled, fixtureDefinition } from './sample.fixture';
import { length, tight } from './text';

const { tools, resources, advice } = catalogues;
const FORBIDDEN =
  /保證獲利|一定成功|業界第一|最佳|唯一|全方位|賦能|打造|助力|一站式|顯著提升|建議加強|持續優化|積極推動|等等|待補|TBD|○○|貴司|貴公司|！/;

function texts(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return key === 'en' ? [] : [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([k, v]) => texts(v, k));
}

function pairs(value: unknown): { zh: string; en: string }[] {
  if (value === null || typeof value !== 'object') return [];
  const own = 'zh' in value && 'en' in value ? [value as { zh: string; en: string }] : [];
  return [...own, ...Object.values(value).flatMap(pairs)];
}

const longest = (names: readonly string[]): string => [...names].sort((a, b) => length(b) - length(a))[0] ?? '';
const market = longest(marketCodes.map((c) => marketName(c).zh));
const language = longest([...marketCodes.map((c) => languageOf(c).zh), languageOf('ZZ').zh]);
const filledIn = (zh: string): string => zh.replaceAll('{market}', market).replaceAll('{language}', language);

/** Every pair of chosen options with which the stage can be reached. */
function reachable(t: TagAdvice, stage: AdviceStage, from: number): string[] {
  const [first, second] = definition.items.filter((i) => i.tag === t.tag);
  const fits = (score: number): boolean => score >= from && (stage.below === null || score < stage.below);
  const judged = (a: number, b: number): number => (t.judge === 'FIRST' || second === undefined ? a : Math.min(a, b));
  return (first?.options ?? []).flatMap((a) =>
    (second?.options ?? [{ score: 0, zh: '' }])
      .filter((b) => fits(judged(a.score, b.score)))
      .map((b) => filledIn(stage.text.zh).replaceAll('{q1}', tight(a.zh)).replaceAll('{q2}', tight(b.zh))),
  );
}

describe('tools.json', () => {
  it.each(tagCodes)('has at least three ways for %s, one of them free', (tag) => {
    const ways = tools.ways.filter((w) => w.tag === tag);
    expect(ways.length).toBeGreaterThanOrEqual(3);
    expect(ways.some((w) => w.free)).toBe(true);
  });

  it.each([
    ['beginners', 0],
    ['advanced firms', 4],
  ])('offers %s a free way in step with them for every theme', (_who, level) => {
    const inStep = tools.ways.filter((w) => w.free && level >= (w.from ?? 0) && level < (w.below ?? 5));
    expect(tagCodes.filter((tag) => !inStep.some((w) => w.tag === tag))).toEqual([]);
  });

  it('says free exactly where the cost begins with 0 and is no band', () => {
    for (const w of tools.ways)
      expect([w.id, w.free]).toEqual([w.id, w.cost.zh === '0' || w.cost.zh.startsWith('0，')]);
  });

  it('keeps risks to 20 and names to 12 characters', () => {
    for (const w of tools.ways) {
      expect(length(w.risk.zh)).toBeLessThanOrEqual(20);
      expect(length(w.name.zh)).toBeLessThanOrEqual(12);
    }
  });
});

describe('resources.json', () => {
  it('holds the 27 resources under unique ids', () => {
    expect(new Set(resources.resources.map((r) => r.id)).size).toBe(27);
  });

  it('uses the names of the offices since 2023-09-26', () => {
    const all = texts(resources).join('');
    expect(all).not.toMatch(/中小企業處|國際貿易局|工業局|商業司/);
    expect(all).toContain('中小及新創企業署');
  });

  it('gives a look-up date to confirmed ones only, and no address as checked that is not', () => {
    for (const r of resources.resources) {
      expect(r.lastCheckedOn !== null).toBe(r.chk === 'C');
      if (r.chk === 'K') expect(r.checked).toBe(false);
    }
  });

  it('fits a card: reason at most 40 characters with the action’s id in it', () => {
    for (const r of resources.resources) expect(length(r.why.zh.replace('{action}', 'A10'))).toBeLessThanOrEqual(40);
  });
});

describe('advice.json', () => {
  it('has one entry for each of the 24 themes', () => {
    expect(advice.tags.map((t) => t.tag).sort()).toEqual([...tagCodes].sort());
  });

  it.each(advice.tags.map((t) => [t.tag, t] as const))('keeps the lengths for %s with the longest names', (_tag, t) => {
    for (const s of t.stages) {
      const at = (text: { zh: string }, max: number): void =>
        expect([filledIn(text.zh), length(filledIn(text.zh)) <= max]).toEqual([filledIn(text.zh), true]);
      at(s.pain, 6);
      at(s.cause, 36);
      at(s.effect, 24);
      at(s.finding, 22);
      for (const a of s.actions) {
        at(a.name, 24);
        at(a.brief, 8);
        at(a.milestone, 5);
        at(a.firstStep, 26);
        at(a.deliverable, 12);
        at(a.measure, 30);
        expect(a.measure.zh).toMatch(/\d/);
        expect(a.costFromK).toBeLessThanOrEqual(a.costToK);
        expect(a.weeks[0]).toBeLessThanOrEqual(a.weeks[1]);
      }
    }
  });

  it.each(advice.tags.map((t) => [t.tag, t] as const))(
    'says %s in 48 characters whatever option was chosen',
    (_tag, t) => {
      t.stages.forEach((s, i) => {
        for (const text of reachable(t, s, t.stages[i - 1]?.below ?? 0))
          expect([text, length(text) <= 48]).toEqual([text, true]);
      });
    },
  );

  it('ends its stages upwards, with the last one open', () => {
    for (const t of advice.tags) {
      const limits = t.stages.map((s) => s.below ?? Infinity);
      expect(limits).toEqual([...limits].sort((a, b) => a - b));
      expect(limits.at(-1)).toBe(Infinity);
      expect(t.stages.every((s) => s.actions.some((a) => a.from === undefined))).toBe(true);
    }
  });

  it('has no theme that waits for itself, directly or round about', () => {
    const after = new Map(advice.tags.map((t) => [t.tag, t.after.map((a) => a.tag)]));
    const waits = (tag: Tag, seen: readonly Tag[]): boolean =>
      seen.includes(tag) || (after.get(tag) ?? []).some((next) => waits(next, [...seen, tag]));
    expect(tagCodes.filter((tag) => waits(tag, []))).toEqual([]);
  });
});

describe('the texts of the three files', () => {
  const all = texts({ ways: tools.ways, resources: resources.resources, tags: advice.tags, roles: advice.roles });

  it('hold no forbidden word, and no typed space between Chinese and Latin', () => {
    expect(all.filter((t) => FORBIDDEN.test(t))).toEqual([]);
    expect(all.filter((t) => tight(t) !== t)).toEqual([]);
  });

  it('say every shown text in both languages', () => {
    const blank = pairs(catalogues).filter(
      (t) => t.zh.trim() === '' || t.en.trim() === '' || /\p{Script=Han}/u.test(t.en),
    );
    expect(blank).toEqual([]);
  });
});

describe('questionnaire-113.1.json', () => {
  it('has every option, band and need in English', () => {
    expect(definition.items.flatMap((i) => i.options).filter((o) => !o.en)).toEqual([]);
    expect(definition.bands.map((b) => b.en)).toEqual(['Starter', 'Developing', 'Integrated', 'Advanced']);
    expect(definition.needs.filter((n) => !n.en)).toEqual([]);
  });

  it('is in Chinese what the examples were scored with', () => {
    const zh = (d: typeof definition): unknown =>
      JSON.parse(JSON.stringify(d, (key, v: unknown) => (key === 'en' ? undefined : v)));
    expect(zh(definition)).toEqual(zh(fixtureDefinition));
    for (const q of filled) {
      expect(scoreQuestionnaire(definition, q.answers, q.needs.N3)).toEqual(
        scoreQuestionnaire(fixtureDefinition, q.answers, q.needs.N3),
      );
    }
  });
});
