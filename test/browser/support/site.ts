import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { TestOffice } from '../../support/office';
import { launchBrowser } from './browser';
import { Person, type Looks } from './person';

const CONSOLE = resolve('dist/apps/console/browser');

/** The product with its console on a database of its own, and a browser to look at it. */
export class Site {
  private readonly people: Person[] = [];

  private constructor(
    readonly office: TestOffice,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<Site> {
    const [office, browser] = await Promise.all([TestOffice.open({ env: { CONSOLE_DIR: CONSOLE } }), launchBrowser()]);
    return new Site(office, browser);
  }

  async person(looks?: Looks): Promise<Person> {
    const person = await Person.sitDown(this.browser, this.office.instance.base, looks);
    this.people.push(person);
    return person;
  }

  /** What the browsers complained of, all people together. */
  get complaints(): string[] {
    return this.people.flatMap((p) => p.complaints);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.office.close();
  }
}
