import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser';
import { DESK, Person, PHONE, type Looks } from './support/person';
import { walk, type Screen } from './support/walk';

/**
 * Pictures of every screen that each role reaches, at a desk and on a phone, in both languages; or of what is named
 * after the command alone: parts of folder names (`coordinator`, `visitor`) and languages. With `check` nothing is
 * drawn: each screen is looked at once in each language, in both themes, and what is wrong with it is said.
 */
interface Account {
  readonly role: string;
  readonly account: string;
  readonly password: string;
}

const OUT = 'test/screens';
const LOOKS: readonly Required<Pick<Looks, 'viewport' | 'locale'>>[] = [
  { viewport: DESK, locale: 'zh-Hant' },
  { viewport: PHONE, locale: 'zh-Hant' },
  { viewport: DESK, locale: 'en' },
  { viewport: PHONE, locale: 'en' },
];

const CHECK = 'check';
const checking = process.argv.includes(CHECK);
const named = process.argv.slice(2).filter((word) => word !== CHECK);
const looksOf = (): typeof LOOKS => {
  const all = checking ? LOOKS.filter(({ viewport, locale }) => (viewport === DESK) === (locale === 'zh-Hant')) : LOOKS;
  const meant = all.filter(({ locale }) => named.includes(locale));
  return meant.length > 0 ? meant : all;
};
const isMeant = (folder: string): boolean => {
  const parts = named.filter((word) => !LOOKS.some(({ locale }) => locale === word));
  return parts.length === 0 || parts.some((part) => folder.includes(part));
};

function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; \`npm run screens\` starts this`);
  return value;
}

const base = needed('SCREENS_URL');

async function arrive(browser: Browser, looks: Looks, who: Account | null): Promise<Person> {
  const person = await Person.sitDown(browser, base, looks);
  if (who) await person.signIn(who.account, who.password, who.role.startsWith('FIRM') ? '/alliance' : undefined);
  return person;
}

async function shoot(browser: Browser, folder: string, who: Account | null, screens: readonly Screen[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const looks of looksOf()) {
    const person = await arrive(browser, looks, who);
    for (const { pattern, path } of screens) {
      await person.goTo(path);
      const name = pattern.replace(/^\//, '').replace(/[/?&]/g, '.') || 'home';
      const file = `${name.replaceAll(':', '')}.${looks.viewport.width}.${looks.locale}.png`;
      await person.page.screenshot({ path: join(folder, file), fullPage: true });
    }
    await person.leave();
  }
}

/** What axe finds on each screen in either theme, what is wider than the screen, and what the browser complained of. */
async function check(
  browser: Browser,
  name: string,
  who: Account | null,
  screens: readonly Screen[],
): Promise<string[]> {
  const wrong: string[] = [];
  for (const looks of looksOf()) {
    const person = await arrive(browser, looks, who);
    for (const { pattern, path } of screens) {
      await person.goTo(path);
      const where = `${name} ${pattern} ${looks.viewport.width} ${looks.locale}`;
      wrong.push(...(await person.faults()).map((fault) => `${where}: ${fault}`));
    }
    wrong.push(...person.complaints.map((complaint) => `${name} ${looks.locale}: ${complaint}`));
    await person.leave();
  }
  return wrong;
}

async function main(): Promise<number> {
  const wrong: string[] = [];
  const accounts = JSON.parse(readFileSync(needed('SCREENS_ACCOUNTS'), 'utf8')) as Account[];
  const browser = await launchBrowser();
  for (const [index, who] of [null, ...accounts].entries()) {
    const name = who
      ? `${String(index).padStart(2, '0')}-${who.role.toLowerCase()}-${who.account.replace(/@.*/, '')}`
      : '00-visitor';
    if (!isMeant(name)) continue;
    const guide = await arrive(browser, {}, who);
    const screens = await walk(guide, [who ? new URL(guide.page.url()).pathname : '/']);
    await guide.leave();
    if (checking) wrong.push(...(await check(browser, name, who, screens)));
    else await shoot(browser, join(OUT, name), who, screens);
    process.stdout.write(`${name}: ${screens.length} screens\n`);
  }
  await browser.close();
  for (const line of wrong) process.stdout.write(`✗ ${line}\n`);
  return wrong.length === 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
