import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser';
import { faultsOf, hanOf, widthOf } from './support/looks';

describe('a look at a screen', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('finds what is planted: a button without a name, a wide box, a word that was not translated', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.setContent(`<html lang="en"><title>t</title><main><h1>Cases</h1><button></button>
      <p lang="zh-Hant">月桃谷食品</p><p>已受理</p><div style="width: 500px">wide</div></main></html>`);
    expect((await faultsOf(page, 'light')).map((f) => f.split(':')[1]?.split(' at ')[0])).toEqual([' button-name']);
    expect(await faultsOf(page, 'dark')).toEqual([]);
    expect(await widthOf(page)).toEqual({ content: expect.any(Number), screen: 360 });
    expect((await widthOf(page)).content).toBeGreaterThan(360);
    expect(await hanOf(page)).toEqual(['已受理']);
    await page.close();
  });

  it('finds words that cannot be read in the dark alone', async () => {
    const page = await browser.newPage();
    await page.setContent(`<html lang="en"><title>t</title><style>body { background: #fff; color: #111 }
      @media (prefers-color-scheme: dark) { body { background: #333 } }</style><main><h1>Cases</h1></main></html>`);
    expect(await faultsOf(page, 'light')).toEqual([]);
    expect((await faultsOf(page, 'dark')).map((f) => f.split(' at ')[0])).toEqual(['dark: color-contrast']);
    await page.close();
  });
});
