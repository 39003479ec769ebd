import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  parseTemplate,
  TmplAstElement,
  TmplAstText,
  tmplAstVisitAll,
  TmplAstRecursiveVisitor,
} from '@angular/compiler';
import { en } from './en';
import type { Area } from './dictionary';
import { zhHant } from './zh-hant';

const app = join(__dirname, '../..');
const text = join(app, 'shared/text');

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((e) =>
    e.isDirectory() ? filesIn(join(folder, e.name)) : [join(folder, e.name)],
  );
}

const sources = filesIn(app).filter((f) => /\.(ts|html)$/.test(f) && !f.endsWith('.spec.ts'));
const users = sources.filter((f) => !f.startsWith(join(text, 'zh-hant')) && !f.startsWith(join(text, 'en')));
const used = users.map((f) => readFileSync(f, 'utf8')).join('\n');

/** Paths of all leaves: texts and functions; a list counts as one. */
function leaves(node: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return [path];
  return Object.entries(node).flatMap(([key, value]) => leaves(value, [...path, key]));
}

/** A key is used when it is named after a dot or in a pattern, or its group is read by a computed key. */
function isUsed(path: readonly string[]): boolean {
  const key = path.at(-1) ?? '';
  if (new RegExp(`[.{,]\\s*${key.replaceAll('.', '\\.')}\\b`).test(used)) return true;
  return (
    path
      .slice(0, -1)
      .some((group) =>
        new RegExp(`\\b${group}(\\)|\\(\\w*\\))?\\[|Object\\.values\\([^)]*\\b${group}\\b`).test(used),
      ) || byName(path)
  );
}

/** Groups that a signal or a constant hands on before they are read by a computed key. */
function byName(path: readonly string[]): boolean {
  return path.slice(0, -1).some((group) => new RegExp(`: [\\w.()]*\\.${group};|= [\\w.()]*\\.${group};`).test(used));
}

const areas = Object.keys(zhHant) as Area[];

describe('the dictionaries', () => {
  it.each(areas)('%s has the same keys in both languages', async (area) => {
    const keys = async (from: typeof zhHant | typeof en): Promise<string[]> =>
      leaves(await from[area]())
        .map((p) => p.join('.'))
        .sort();
    expect(await keys(en)).toEqual(await keys(zhHant));
  });

  it.each(areas)('%s holds no key that no screen uses', async (area) => {
    expect(
      leaves(await zhHant[area]())
        .filter((p) => !isUsed(p))
        .map((p) => p.join('.')),
    ).toEqual([]);
  });

  it.each(areas)('%s leaves nothing untranslated', async (area) => {
    const same = leaves(await en[area]()).filter((path) => {
      const value = path.reduce<unknown>((v, key) => (v as Record<string, unknown>)[key], english[area]);
      return typeof value === 'string' && /[\u4e00-\u9fff]/.test(value.replace(/[「（(][^」）)]*[」）)]|領航/g, ''));
    });
    expect(same.map((p) => p.join('.'))).toEqual([]);
  });
});

const english: Record<string, unknown> = {};
beforeAll(async () => {
  for (const area of areas) english[area] = await en[area]();
});

/** Words that stand in a template itself. `:::` is the sign of an anchor, not a word. */
class Literals extends TmplAstRecursiveVisitor {
  readonly found: string[] = [];

  override visitText(node: TmplAstText): void {
    this.note(node.value);
  }

  override visitElement(node: TmplAstElement): void {
    for (const a of node.attributes) {
      if (['title', 'alt', 'placeholder', 'aria-label', 'label', 'hint', 'heading', 'head', 'why'].includes(a.name))
        this.note(a.value);
    }
    super.visitElement(node);
  }

  private note(value: string): void {
    if (/[\p{L}]/u.test(value)) this.found.push(value.trim());
  }
}

function templatesOf(file: string): string[] {
  const code = readFileSync(file, 'utf8');
  if (file.endsWith('.html')) return [code];
  return [...code.matchAll(/template:\s*(?:`([^`]*)`|'([^']*)')/g)].map((m) => m[1] ?? m[2] ?? '');
}

describe('the templates', () => {
  it('speak only through the dictionaries', () => {
    const literal = sources.flatMap((file) =>
      templatesOf(file).flatMap((template) => {
        const visitor = new Literals();
        tmplAstVisitAll(visitor, parseTemplate(template, file, { preserveWhitespaces: false }).nodes);
        return visitor.found.map((f) => `${relative(app, file)}: ${f}`);
      }),
    );
    expect(literal).toEqual([]);
  });
});
