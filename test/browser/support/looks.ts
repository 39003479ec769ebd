/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');
/** A theme changes colours and nothing else: what does not depend on them is looked at once. */
const RULES = {
  light: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  dark: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} as const;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/** What axe finds in a theme, one line an element. */
export async function faultsOf(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.evaluate(`if (!window.axe) { ${axe} }`);
  const run = `axe.run({ runOnly: ${JSON.stringify(RULES[theme])}, resultTypes: ['violations'], preload: false })`;
  const { violations } = await page.evaluate<{ violations: readonly Violation[] }>(run);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const why = (text = ''): string => text.split('\n')[1]?.trim() ?? '';
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((n) => `${theme}: ${id} at ${n.target.join(' ')}: ${why(n.failureSummary)}`),
  );
}

export async function widthOf(page: Page): Promise<{ content: number; screen: number }> {
  return page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    screen: document.documentElement.clientWidth,
  }));
}

/** Visible lines with Chinese characters outside of what is marked as Chinese, and of the two words that stay so. */
export async function hanOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = (node.textContent ?? '').trim();
      if (!element || !/\p{Script=Han}/u.test(text) || !element.checkVisibility()) continue;
      if (element.closest('[lang^=zh]:not(html)') !== null) continue;
      found.push(text);
    }
    return found.filter((text) => !['領航', '中文', '繁體中文'].includes(text));
  });
}
