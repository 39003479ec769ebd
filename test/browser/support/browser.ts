import { chromium, type Browser } from 'playwright-core';
import { bundledChromium } from '@pilotage/reports';

const ARGUMENTS = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage', '--lang=zh-TW'];

/** The browser that prints the reports also looks at the console: no other one is installed. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['PUPPETEER_EXECUTABLE_PATH'] || (await bundledChromium());
  if (!executablePath) throw new Error('no browser is bundled for this platform; set PUPPETEER_EXECUTABLE_PATH');
  return chromium.launch({ executablePath, args: ARGUMENTS });
}
