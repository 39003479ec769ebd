import type { CDPSession, Page } from 'playwright-core';
import { Site } from '../browser/support/site';
import { DESK, PHONE, type Person } from '../browser/support/person';
import { copyCase } from '../builders/copies';
import { CaseInHand } from '../builders/cases';
import { PASSWORD } from '../support/office';
import { machine, quantile } from './measure';

/** How the console feels: the weight and the speed of a firm's first view, and the answer of a long inbox to a key. */
const CASES = 10_000;
const KEYS = 60;
const TRIES = 5;
/** Lighthouse's "slow 4G" on a phone: 1.6 Mbit/s down, 150 ms there and back, a processor four times as slow. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const SLOWER = 4;

const GOALS = { firstViewKb: 250, lcpMs: 1500, inpMs: 100 } as const;

interface Seen {
  lcp: number;
  events: number[];
}

/** Notes when the largest part of a page stands, and how long each key takes until the next picture. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: Seen = { lcp: 0, events: [] };
    (globalThis as unknown as { seen: Seen }).seen = seen;
    new PerformanceObserver((list) => {
      seen.lcp = list.getEntries().at(-1)?.startTime ?? seen.lcp;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      seen.events.push(...list.getEntries().map((entry) => entry.duration));
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
}

const seenBy = (page: Page): Promise<Seen> => page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);

/** What came over the wire, compressed, until the largest part of the page stood, and when it did. */
async function firstView(site: Site, path: string): Promise<{ kb: number; lcp: number }> {
  const person = await site.person({ viewport: PHONE });
  const wire = await person.page.context().newCDPSession(person.page);
  const loaded = await follow(wire);
  await watch(person.page);
  await wire.send('Network.emulateNetworkConditions', NETWORK);
  await wire.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await person.goTo(path);
  const { lcp } = await seenBy(person.page);
  await person.leave();
  const began = loaded[0]?.asked ?? 0;
  const inTime = loaded.filter(({ ended }) => (ended - began) * 1000 <= lcp);
  return { kb: inTime.reduce((sum, { bytes }) => sum + bytes, 0) / 1000, lcp };
}

interface Loaded {
  /** Seconds on the browser's own clock. */
  readonly asked: number;
  readonly ended: number;
  readonly bytes: number;
}

async function follow(wire: CDPSession): Promise<Loaded[]> {
  const asked = new Map<string, number>();
  const loaded: Loaded[] = [];
  wire.on('Network.requestWillBeSent', ({ requestId, timestamp }) => asked.set(requestId, timestamp));
  wire.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) =>
    loaded.push({ asked: asked.get(requestId) ?? timestamp, ended: timestamp, bytes: encodedDataLength }),
  );
  await wire.send('Network.enable');
  return loaded;
}

/** Keys one after the other, each after the picture of the one before. */
async function inbox(person: Person): Promise<number[]> {
  const { page } = person;
  await watch(page);
  await person.goTo('/desk/inbox');
  await person.sees(`全部 ${CASES + 1}`);
  for (let i = 0; i < KEYS; i++) {
    await page.keyboard.press(i % 10 === 9 ? 'x' : 'j');
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
  await page.getByLabel(/^待我們處理/).check({ force: true });
  await page.waitForTimeout(500);
  return (await seenBy(page)).events;
}

const median = (values: number[]): number => quantile(values, 0.5);

function say(what: string, value: number, unit: string, aim: number): void {
  const met = value <= aim;
  process.stdout.write(`${met ? '✓' : '✗'} ${what}: ${Math.round(value)} ${unit} (at most ${aim})\n`);
  if (!met) process.exitCode = 1;
}

const site = await Site.open();
try {
  process.stdout.write(`${machine()}\n`);
  for (const path of ['/', '/apply', '/sign-in']) {
    const tries = [];
    for (let i = 0; i < TRIES; i++) tries.push(await firstView(site, path));
    say(`first view of ${path}`, median(tries.map((t) => t.kb)), 'kB', GOALS.firstViewKb);
    say(`largest paint of ${path}`, median(tries.map((t) => t.lcp)), 'ms', GOALS.lcpMs);
  }
  const made = await CaseInHand.applied(site.office);
  await copyCase(site.office, made.no, CASES, ['applied']);
  const person = await site.person({ viewport: DESK });
  await person.signIn('coordinator@pilotage.example', PASSWORD);
  const events = await inbox(person);
  say(`slowest of ${events.length} answers in an inbox of ${CASES}`, Math.max(...events, 0), 'ms', GOALS.inpMs);
} finally {
  await site.close();
}
