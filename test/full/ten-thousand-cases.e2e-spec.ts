import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../browser/support/person';
import { Site } from '../browser/support/site';
import { copyCase, copyOf } from '../builders/copies';
import { CaseInHand } from '../builders/cases';
import { PASSWORD } from '../support/office';

const CASES = 10_000;

describe('an inbox of ten thousand cases', () => {
  let site: Site;
  let person: Person;
  beforeAll(async () => {
    site = await Site.open();
    const made = await CaseInHand.applied(site.office);
    await copyCase(site.office, made.no, CASES, ['applied', 'accepted', 'returned', 'matched']);
    person = await site.person();
    await person.signIn('coordinator@pilotage.example', PASSWORD);
    await person.goTo('/desk/inbox');
    await person.sees(`全部 ${CASES + 1}`);
  });
  afterAll(() => site.close());

  const drawn = () => person.page.locator('pl-queue-row').count();
  const focused = () => person.page.evaluate(() => document.activeElement?.id ?? '');

  it('draws what is in sight and no more, wherever one scrolls', async () => {
    const height = await person.page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeGreaterThan(CASES * 40);
    for (const part of [0.25, 0.5, 0.99]) {
      await person.page.evaluate((top) => scrollTo({ top }), height * part);
      await person.page.waitForFunction(() => {
        const found = document.elementFromPoint(500, 400)?.closest('pl-queue-row, .head');
        return found !== null;
      });
      expect(await drawn()).toBeLessThan(120);
    }
  });

  it('is walked by the keyboard; the row in focus is in sight', async () => {
    await person.goTo('/desk/inbox');
    await person.sees(`全部 ${CASES + 1}`);
    const { keyboard } = person.page;
    for (let i = 0; i < 60; i++) {
      const before = await focused();
      await keyboard.press('j');
      await person.page.waitForFunction((was) => document.activeElement?.id !== was, before);
    }
    const id = await focused();
    expect(id).toMatch(/^row-D113-/);
    const box = await person.page.locator(`#${id}`).boundingBox();
    expect(box && box.y > 50 && box.y + box.height < 800).toBe(true);
    await keyboard.press('k');
    await person.page.waitForFunction((was) => document.activeElement?.id !== was, id);
    expect(await focused()).toMatch(/^row-D113-/);
  });

  it('finds one among all of them, and has no fault', async () => {
    await person.page.keyboard.press('/');
    await person.page.keyboard.type(copyOf(7_777));
    await person.page.waitForURL(`**q=${copyOf(7_777)}**`);
    await person.page.locator(`#row-${copyOf(7_777)}`).waitFor();
    expect(await drawn()).toBe(1);
    expect(await person.faults()).toEqual([]);
    expect(site.complaints).toEqual([]);
  });
});
