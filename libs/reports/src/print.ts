import { readFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ReportModel } from '@pilotage/domain/report';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { bundledChromium } from './chromium';
import { FONT_PATH, missingGlyphs } from './fonts/faces';
import { writeFontConfig } from './fonts/fontconfig';
import { families, packFolder } from './fonts/slices';
import { renderHtml } from './html';
import { crowding, pageCount } from './pdf';

export interface PrinterOptions {
  /** Documents printed at the same time; two or the number of cores, whichever is less. */
  readonly pages?: number;
  /** A browser to use instead of the bundled one. */
  readonly executablePath?: string;
  /** Longest time for one document in milliseconds (30 000). */
  readonly timeoutMs?: number;
  /** The browser is replaced after so many documents, since it grows (200). */
  readonly documentsPerBrowser?: number;
}

export interface PrintedReport {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Characters no bundled font has; they print as boxes. */
  readonly missingGlyphs: string[];
  /** Time taken in milliseconds, waiting for a free page included. */
  readonly ms: number;
}

export interface Printer {
  /** @throws when the browser cannot be started, crashes twice, or takes longer than the time-out */
  render(model: ReportModel): Promise<PrintedReport>;
  /** Waits for what is being printed and ends the browser. */
  close(): Promise<void>;
}

const ORIGIN = 'https://report.invalid';
const FONT_FILE = new RegExp(`^${FONT_PATH}(${Object.values(families).map((f) => f.pack).join('|')})/([\\w-]+\\.woff2)$`);

const ARGUMENTS = [
  '--no-sandbox',
  '--no-zygote',
  '--no-first-run',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-background-networking',
  '--font-render-hinting=none',
];

const fontBodies = new Map<string, string>();

function fontBody(path: string): string | null {
  const known = fontBodies.get(path);
  if (known !== undefined) return known;
  const [, pack, file] = FONT_FILE.exec(path) ?? [];
  if (pack === undefined || file === undefined) return null;
  const body = readFileSync(join(packFolder(pack), 'files', file)).toString('base64');
  fontBodies.set(path, body);
  return body;
}

/** One browser with the pages that belong to it; closed when it is to be replaced and nothing is printed in it. */
interface Generation {
  readonly browser: Promise<Browser>;
  readonly idle: Sheet[];
  active: number;
  printed: number;
  retired: boolean;
}

/** A reused page whose every request is answered from here: the document, the fonts, and nothing else. */
interface Sheet {
  readonly page: Page;
  html: string;
}

async function answer(session: CDPSession, sheet: { html: string }, id: string, url: string): Promise<void> {
  const path = url.startsWith(ORIGIN) ? url.slice(ORIGIN.length) : '';
  const font = path.startsWith(FONT_PATH) ? fontBody(path) : null;
  const body = path === '/' ? Buffer.from(sheet.html).toString('base64') : font;
  if (body === null) {
    await session.send('Fetch.failRequest', { requestId: id, errorReason: 'BlockedByClient' });
    return;
  }
  const type = path === '/' ? 'text/html; charset=utf-8' : 'font/woff2';
  const responseHeaders = [
    { name: 'content-type', value: type },
    { name: 'cache-control', value: path === '/' ? 'no-store' : 'max-age=31536000, immutable' },
  ];
  await session.send('Fetch.fulfillRequest', { requestId: id, responseCode: 200, responseHeaders, body });
}

async function openSheet(browser: Browser, timeoutMs: number): Promise<Sheet> {
  const page = await browser.newPage();
  page.setDefaultTimeout(timeoutMs);
  await page.setJavaScriptEnabled(false);
  const sheet: Sheet = { page, html: '' };
  const session = await page.createCDPSession();
  session.on('Fetch.requestPaused', (event) => {
    // A page that has gone meanwhile needs no answer; what went wrong shows in the navigation.
    answer(session, sheet, event.requestId, event.request.url).catch(() => undefined);
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  return sheet;
}

/**
 * Lays the document out, which asks for its fonts, asks for those that only the running lines use, and waits for them:
 * printed earlier, lines would be broken by the widths of a stand-in. The page's own scripts stay disabled.
 */
const FONTS_READY = `(async () => {
  const body = document.body.getBoundingClientRect();
  const lines = document.querySelector('meta[name=running]').content;
  await Promise.all([400, 500].map((weight) => document.fonts.load(weight + ' 8pt "Noto Sans TC", "Noto Sans JP"', lines)));
  await document.fonts.ready;
  return body.height;
})()`;

async function printHtml(sheet: Sheet, html: string, timeout: number): Promise<Uint8Array> {
  sheet.html = html;
  await sheet.page.goto(`${ORIGIN}/`, { waitUntil: 'load', timeout });
  await sheet.page.evaluate(FONTS_READY);
  return sheet.page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout });
}

/** Prints, and once more when a page stayed too empty and the next section can follow on it. */
async function printModel(sheet: Sheet, model: ReportModel, timeout: number): Promise<Uint8Array> {
  const pdf = await printHtml(sheet, renderHtml(model), timeout);
  const joined = crowding(pdf);
  return joined.length === 0 ? pdf : printHtml(sheet, renderHtml(model, joined), timeout);
}

class ChromiumPrinter implements Printer {
  readonly #options: Required<Omit<PrinterOptions, 'executablePath'>> & Pick<PrinterOptions, 'executablePath'>;
  readonly #waiting: (() => void)[] = [];
  readonly #ending = new Set<Promise<void>>();
  #free: number;
  #current: Generation | null = null;

  constructor(options: PrinterOptions) {
    const pages = options.pages ?? Math.min(2, availableParallelism());
    this.#options = { timeoutMs: 30_000, documentsPerBrowser: 200, ...options, pages };
    this.#free = pages;
  }

  async render(model: ReportModel): Promise<PrintedReport> {
    const started = performance.now();
    await this.#enter();
    try {
      const pdf = await this.#attempt(model).catch((error: unknown) => {
        if (!(error instanceof CrashError)) throw error;
        return this.#attempt(model);
      });
      const missing = missingGlyphs(renderHtml(model));
      return { pdf, pages: pageCount(pdf), missingGlyphs: missing, ms: performance.now() - started };
    } finally {
      this.#leave();
    }
  }

  async close(): Promise<void> {
    for (let i = 0; i < this.#options.pages; i++) await this.#enter();
    if (this.#current) this.#retire(this.#current);
    await Promise.all(this.#ending);
    for (let i = 0; i < this.#options.pages; i++) this.#leave();
  }

  async #attempt(model: ReportModel): Promise<Uint8Array> {
    const generation = this.#generation();
    generation.active += 1;
    let sheet: Sheet | undefined;
    try {
      const browser = await generation.browser;
      sheet = generation.idle.pop() ?? (await openSheet(browser, this.#options.timeoutMs));
      const pdf = await printModel(sheet, model, this.#options.timeoutMs);
      generation.idle.push(sheet);
      return pdf;
    } catch (error) {
      // Whatever hung or broke in this browser, the next document gets a fresh one.
      const crashed = await generation.browser.then((b) => !b.connected, () => false);
      this.#retire(generation);
      throw crashed ? new CrashError('the browser ended while printing', { cause: error }) : error;
    } finally {
      generation.active -= 1;
      generation.printed += 1;
      if (generation.printed >= this.#options.documentsPerBrowser) this.#retire(generation);
      this.#endIfIdle(generation);
    }
  }

  #generation(): Generation {
    this.#current ??= { browser: this.#launch(), idle: [], active: 0, printed: 0, retired: false };
    return this.#current;
  }

  async #launch(): Promise<Browser> {
    const executablePath = this.#options.executablePath ?? (await bundledChromium());
    const config = writeFontConfig();
    return puppeteer.launch({
      ...(executablePath === null ? { channel: 'chrome' as const } : { executablePath }),
      headless: 'shell',
      args: ARGUMENTS,
      timeout: this.#options.timeoutMs,
      // Nothing of the server's environment goes to the browser.
      env: { FONTCONFIG_FILE: config, HOME: dirname(config), TMPDIR: tmpdir(), LANG: 'C.UTF-8' },
    });
  }

  #retire(generation: Generation): void {
    if (this.#current === generation) this.#current = null;
    generation.retired = true;
    this.#endIfIdle(generation);
  }

  #endIfIdle(generation: Generation): void {
    if (!generation.retired || generation.active > 0) return;
    const end = generation.browser.then((b) => b.close()).catch(() => undefined);
    this.#ending.add(end);
    void end.finally(() => this.#ending.delete(end));
  }

  async #enter(): Promise<void> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }
}

class CrashError extends Error {}

/** A pool of pages in one headless Chromium; started with the first document, ended by `close`. */
export function createPrinter(options: PrinterOptions = {}): Printer {
  return new ChromiumPrinter(options);
}
