import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { solve } from '../../support/captcha';
import { Keyboard } from './keyboard';
import { faultsOf, hanOf, widthOf } from './looks';

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 800 };
const PATIENCE_MS = 30_000;
/** A term of the programme beside its English: tax ID (統一編號). */
const GLOSS = /\(\p{Script=Han}+\)/gu;

export interface Looks {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly locale?: 'zh-Hant' | 'en';
  /** What he works with; a pointer is a mouse, or a finger on a phone. */
  readonly hands?: 'pointer' | 'keyboard';
}

/** A person at a browser of his own: finds things by what they say, as people and readers do. */
export class Person {
  /** What went wrong in the browser while nobody looked. */
  readonly complaints: string[] = [];
  private readonly keyboard: Keyboard | null;

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly base: string,
    hands: Looks['hands'],
  ) {
    this.keyboard = hands === 'keyboard' ? new Keyboard(page) : null;
  }

  static async sitDown(
    browser: Browser,
    base: string,
    { viewport = DESK, locale = 'zh-Hant', hands }: Looks = {},
  ): Promise<Person> {
    const isPhone = viewport.width < 600;
    const context = await browser.newContext({
      viewport,
      locale: locale === 'en' ? 'en-GB' : 'zh-TW',
      timezoneId: 'Asia/Taipei',
      reducedMotion: 'reduce',
      acceptDownloads: true,
      ...(isPhone ? { hasTouch: true, isMobile: true } : {}),
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const person = new Person(context, await context.newPage(), base, hands);
    person.page.on('pageerror', (error) => person.complaints.push(error.message));
    person.page.on('console', (line) => {
      // A refused request is an answer, and shown as one.
      if (line.type() === 'error' && !/Failed to load resource/.test(line.text())) person.complaints.push(line.text());
    });
    if (locale === 'en') await person.goTo('/?lang=en');
    return person;
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(`${this.base}${path}`, { waitUntil: 'load' });
    await this.settled();
  }

  /** Nothing is being loaded, nothing is about to appear. */
  async settled(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    await this.page.locator('pl-waiting').first().waitFor({ state: 'detached' });
  }

  /** A button or link, pressed; the first that says so. */
  async press(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    const exact = typeof name === 'string';
    const button = within.getByRole('button', { name, exact });
    await this.pressOn(button.or(within.getByRole('link', { name, exact })).first());
  }

  async pressOn(target: Locator): Promise<void> {
    await (this.keyboard ? this.keyboard.press(target) : target.click());
  }

  async fill(label: string, text: string): Promise<void> {
    await this.fillIn(this.page.getByLabel(label).first(), text);
  }

  async fillIn(field: Locator, text: string): Promise<void> {
    await (this.keyboard ? this.keyboard.fill(field, text) : field.fill(text));
  }

  async choose(option: string | RegExp): Promise<void> {
    const radio = this.page.getByRole('radio', { name: option });
    await this.check(radio.or(this.page.getByRole('checkbox', { name: option })).first());
  }

  async check(target: Locator): Promise<void> {
    await (this.keyboard ? this.keyboard.check(target) : target.check());
  }

  async pick(label: string, option: string): Promise<void> {
    const list = this.page.getByLabel(label).last();
    await (this.keyboard ? this.keyboard.pick(list, option) : list.selectOption({ label: option }));
  }

  /** Waits until the page says so. */
  async sees(text: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    try {
      await within.getByText(text).filter({ visible: true }).first().waitFor();
    } catch (error) {
      await this.page.screenshot({ path: `test/screens/not-seen-${process.pid}.png`, fullPage: true });
      throw error;
    }
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** By the front door, or on the way to a page; the alliance's asks its question, which is answered by its words. */
  async signIn(login: string, password: string, next?: string): Promise<void> {
    const question = next?.startsWith('/alliance') ? this.question() : null;
    await this.goTo(next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in');
    await this.fillIn(this.page.locator('input[autocomplete=username]'), login);
    await this.fillIn(this.page.locator('input[autocomplete=current-password]'), password);
    if (question) await this.fillIn(this.page.locator('pl-captcha-question input'), solve(await question).answer);
    await this.page.keyboard.press('Enter');
    await this.page.waitForURL((url) => url.pathname !== '/sign-in');
    await this.settled();
  }

  /** The verification question that the page asks, as it is spoken. */
  private async question(): Promise<Parameters<typeof solve>[0]> {
    const asked = await this.page.waitForResponse(/\/api\/captcha$/);
    return (await asked.json()) as Parameters<typeof solve>[0];
  }

  async download(act: () => Promise<void>): Promise<{ name: string; path: string }> {
    const [file] = await Promise.all([this.page.waitForEvent('download'), act()]);
    return { name: file.suggestedFilename(), path: await file.path() };
  }

  /** Everything that is wrong with the screen as it stands: contrast and names in both themes, width, stray words. */
  async faults(): Promise<string[]> {
    await this.settled();
    const faults = [...(await faultsOf(this.page, 'light')), ...(await faultsOf(this.page, 'dark'))];
    const { content, screen } = await widthOf(this.page);
    if (content > screen) faults.push(`${content} px wide on a screen of ${screen}`);
    return faults;
  }

  /** Chinese words on an English screen, apart from what people have written themselves. */
  async strayWords(written?: RegExp): Promise<string[]> {
    const found = await hanOf(this.page);
    const own = (text: string): string => (written ? text.replace(written, '') : text).replace(GLOSS, '');
    return found.filter((text) => /\p{Script=Han}/u.test(own(text)));
  }

  leave(): Promise<void> {
    return this.context.close();
  }
}
