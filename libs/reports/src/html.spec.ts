import { describe, expect, it } from '@jest/globals';
import { edge } from './fixtures/edge';
import { moonPeach } from './fixtures/moon-peach';
import { readTemplates } from './files';
import { renderHtml } from './html';

const count = (html: string, what: RegExp): number => html.match(what)?.length ?? 0;
const documents = {
  complete: renderHtml(moonPeach),
  bent: renderHtml(edge),
  english: renderHtml({ ...moonPeach, locale: 'en' }),
};

describe.each(Object.entries(documents))('the %s document', (_, html) => {
  it('has one main heading and twelve sections', () => {
    expect(count(html, /<h1\b/g)).toBe(1);
    expect(count(html, /<h2\b/g)).toBe(12);
  });

  it('gives every table header its scope and every drawing its text', () => {
    expect(count(html, /<th\b/g)).toBe(count(html, /<th scope="(col|row|rowgroup)"|<th colspan="8" scope="rowgroup"/g));
    for (const svg of html.match(/<svg [^>]*>/g) ?? [])
      expect(svg).toMatch(/role="img" aria-label="[^"]+"|aria-hidden="true"/);
  });

  it('links only to places it has', () => {
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]));
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(ids.has(target)).toBe(true);
  });

  it('leaves no placeholder, undefined value or script', () => {
    expect(html).not.toMatch(/undefined|\[object|NaN|\{\{|<script/);
  });
});

describe('the document', () => {
  it('is the same twice', () => {
    expect(renderHtml(moonPeach)).toBe(documents.complete);
  });

  it('holds a hostile name as text everywhere', () => {
    const name = '"</style><script>alert(1)</script>\\\n\'{{x}}😀𠮷有限公司';
    const html = renderHtml({ ...moonPeach, firm: { ...moonPeach.firm, name } });
    expect(html).not.toContain('<script');
    expect(count(html, /<\/style>/g)).toBe(2);
    expect(html).toContain('&quot;&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;\\');
  });

  it.each(['templates', 'papers/templates'])('escapes by default: nothing in %s asks for raw output', (folder) => {
    expect(readTemplates(folder).size).toBeGreaterThan(0);
    for (const [name, source] of readTemplates(folder)) expect([name, source.includes('{{{')]).toEqual([name, false]);
  });

  it('carries the draft mark on drafts only', () => {
    expect(documents.bent).toContain('class="watermark"');
    expect(documents.complete).not.toContain('草稿');
  });

  it('says in English that the Chinese version prevails', () => {
    expect(documents.english).toContain('the Chinese version prevails');
    expect(documents.english).toContain('<html lang="en">');
  });
});
