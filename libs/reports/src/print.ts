import { availableParallelism, tmpdir } from 'node:os';
import { dirname } from 'node:path';
import type { ReportModel } from '@pilotage/domain/report';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { bundledChromium } from './chromium';
import { missingGlyphs } from './fonts/faces';
import { writeFontConfig } from './fonts/fontconfig';
import { fontBody } from './fonts/serve';
import { sansFamilies } from './fonts/slices';
import { renderHtml } from './html';
import { crowding, pageCount } from './pdf';
import { Turnstile } from './turnstile';

export interface PrinterOptions {
  /** Documents printed at the same time; two or the number of cores, whichever is less. */
  readonly pages?: number;
  /** A browser to use instead of the bundled one. */
  readonly executablePath?: string;
  /** Longest time for one step of one document in milliseconds (30 000). */
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
  /** @throws when the browser cannot be started, ends twice while printing, or takes longer than the time-out */
  render(model: ReportModel): Promise<PrintedReport>;
  /** Prints a document as it stands. @throws as `render` */
  print(html: string): Promise<PrintedReport>;
  /** Waits for what is being printed and ends the browser; the next `render` starts one again. */
  close(): Promise<void>;
}

const ORIGIN = 'https://report.invalid';

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

/**
 * Lays the document out, which asks for its fonts, asks for those that only the running lines use, and waits for them:
 * printed earlier, lines would be broken by the widths of a stand-in. The document's own scripts stay disabled.
 */
const FONTS_READY = `(async () => {
  const body = document.body.getBoundingClientRect();
  const lines = document.querySelector('meta[name=running]').content;
  await Promise.all([400, 500].map((weight) => document.fonts.load(weight + ' 8pt ' + ${JSON.stringify(sansFamilies)}, lines)));
  await document.fonts.ready;
  return body.height;
})()`;

/** Answers a request with an empty page or a font; everything else is refused, the network is never asked. */
async function answer(session: CDPSession, requestId: string, url: string): Promise<void> {
  const path = url.startsWith(ORIGIN) ? url.slice(ORIGIN.length) : '';
  const body = path === '/' ? '' : fontBody(path);
  if (body === null) {
    await session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    return;
  }
  const responseHeaders = [
    { name: 'content-type', value: path === '/' ? 'text/html; charset=utf-8' : 'font/woff2' },
    { name: 'cache-control', value: 'max-age=31536000, immutable' },
  ];
  await session.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body });
}

/** A page that is used again and again: its document is replaced, its address and its fonts stay. */
interface Sheet {
  readonly page: Page;
  readonly session: CDPSession;
  readonly frameId: string;
}

async function openSheet(browser: Browser, timeout: number): Promise<Sheet> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  const session = await page.createCDPSession();
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    // A page that has gone meanwhile needs no answer.
    answer(session, requestId, request.url).catch(() => undefined);
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  await page.goto(`${ORIGIN}/`, { waitUntil: 'load', timeout });
  const { frameTree } = await session.send('Page.getFrameTree');
  return { page, session, frameId: frameTree.frame.id };
}

async function printHtml({ page, session, frameId }: Sheet, html: string, timeout: number): Promise<Uint8Array> {
  await session.send('Page.setDocumentContent', { frameId, html });
  await page.evaluate(FONTS_READY);
  return page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    waitForFonts: false,
    timeout,
  });
}

/** Prints, and again while a page stays too empty and the next section can follow on it: as a rule once, twice at most. */
async function printModel(sheet: Sheet, model: ReportModel, first: string, timeout: number): Promise<Uint8Array> {
  let joined: readonly number[] = [];
  let pdf = await printHtml(sheet, first, timeout);
  for (let again = 0; again < 2; again++) {
    const next = crowding(pdf, joined);
    if (next.length === joined.length) break;
    joined = next;
    pdf = await printHtml(sheet, renderHtml(model, joined), timeout);
  }
  return pdf;
}

/**
 * A headless browser that knows no fonts but its own stand-in: the named one, else the bundled one, else an installed
 * Chrome where none is bundled for the platform.
 */
export async function launchBrowser(timeout: number, named?: string): Promise<Browser> {
  const executablePath = named ?? (await bundledChromium());
  const config = writeFontConfig();
  return puppeteer.launch({
    ...(executablePath === null ? { channel: 'chrome' as const } : { executablePath }),
    headless: 'shell',
    args: ARGUMENTS,
    // A browser on a pipe ends with the process that began it, even when that one is killed.
    pipe: true,
    timeout,
    protocolTimeout: timeout,
    // Nothing of the server's environment goes to the browser.
    env: { FONTCONFIG_FILE: config, HOME: dirname(config), TMPDIR: tmpdir(), LANG: 'C.UTF-8' },
  });
}

/** One browser with its idle pages; ended when it is to be replaced and nothing is printed in it any more. */
interface Generation {
  readonly browser: Promise<Browser>;
  readonly idle: Sheet[];
  active: number;
  printed: number;
  retired: boolean;
}

type Work = (sheet: Sheet) => Promise<Uint8Array>;

class BrowserEnded extends Error {}

class ChromiumPrinter implements Printer {
  readonly #executablePath: string | undefined;
  readonly #timeout: number;
  readonly #perBrowser: number;
  readonly #turnstile: Turnstile;
  readonly #ending = new Set<Promise<void>>();
  #current: Generation | null = null;

  constructor(options: PrinterOptions) {
    this.#executablePath = options.executablePath;
    this.#timeout = options.timeoutMs ?? 30_000;
    this.#perBrowser = options.documentsPerBrowser ?? 200;
    this.#turnstile = new Turnstile(options.pages ?? Math.min(2, availableParallelism()));
  }

  async render(model: ReportModel): Promise<PrintedReport> {
    return this.#pass(JSON.stringify(model), () => {
      const html = renderHtml(model);
      return (sheet) => printModel(sheet, model, html, this.#timeout);
    });
  }

  async print(html: string): Promise<PrintedReport> {
    return this.#pass(html, () => (sheet) => printHtml(sheet, html, this.#timeout));
  }

  async #pass(text: string, prepare: () => Work): Promise<PrintedReport> {
    const started = performance.now();
    return this.#turnstile.pass(async () => {
      const work = prepare();
      const pdf = await this.#attempt(work).catch((error: unknown) => {
        if (error instanceof BrowserEnded) return this.#attempt(work);
        throw error;
      });
      return { pdf, pages: pageCount(pdf), missingGlyphs: missingGlyphs(text), ms: performance.now() - started };
    });
  }

  async close(): Promise<void> {
    await this.#turnstile.alone(async () => {
      if (this.#current) this.#retire(this.#current);
      await Promise.all(this.#ending);
    });
  }

  async #attempt(work: Work): Promise<Uint8Array> {
    this.#current ??= {
      browser: launchBrowser(this.#timeout, this.#executablePath),
      idle: [],
      active: 0,
      printed: 0,
      retired: false,
    };
    const generation = this.#current;
    generation.active += 1;
    try {
      const browser = await generation.browser;
      const sheet = generation.idle.pop() ?? (await openSheet(browser, this.#timeout));
      const pdf = await work(sheet);
      generation.idle.push(sheet);
      return pdf;
    } catch (cause) {
      // Whatever hung or broke in this browser, the next document gets a fresh one.
      this.#retire(generation);
      const ended = await generation.browser.then((b) => !b.connected).catch(() => false);
      throw ended ? new BrowserEnded('the browser ended while printing', { cause }) : cause;
    } finally {
      generation.active -= 1;
      generation.printed += 1;
      if (generation.printed >= this.#perBrowser || generation.retired) this.#retire(generation);
    }
  }

  /** No new document goes to this browser; it is ended as soon as the last one is out. */
  #retire(generation: Generation): void {
    if (this.#current === generation) this.#current = null;
    generation.retired = true;
    if (generation.active > 0) return;
    const end = generation.browser.then((b) => b.close()).catch(() => undefined);
    this.#ending.add(end);
    void end.finally(() => this.#ending.delete(end));
  }
}

/** A pool of pages in one headless Chromium; started with the first document, ended by `close`. */
export function createPrinter(options: PrinterOptions = {}): Printer {
  return new ChromiumPrinter(options);
}
