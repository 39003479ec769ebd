import type { Locator, Page } from 'playwright-core';

/** More stops than any screen has. */
const MOST_STOPS = 400;

/** Hands that have nothing but a keyboard: they reach what a Tab reaches, and press what a key presses. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  async press(target: Locator): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('Enter');
  }

  async fill(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.insertText(text);
  }

  /** A radio by the arrows of its group, a box by the space bar. */
  async check(target: Locator): Promise<void> {
    if (await target.isChecked()) return;
    const name = await target.evaluate((el: HTMLInputElement) => (el.type === 'radio' ? el.name : ''));
    if (!name) {
      await this.reach(target);
      return this.page.keyboard.press('Space');
    }
    const group = this.page.locator(`input[type=radio][name=${JSON.stringify(name)}]`);
    const { from, to, chosen } = await group.evaluateAll(
      (all: HTMLInputElement[], wanted) => {
        const chosenAt = all.findIndex((el) => el.checked);
        return { from: Math.max(0, chosenAt), to: all.indexOf(wanted as HTMLInputElement), chosen: chosenAt >= 0 };
      },
      await target.elementHandle(),
    );
    await this.reach(group.nth(from));
    const steps = to - from;
    await this.arrows(steps);
    if (steps === 0 && !chosen) await this.page.keyboard.press('Space');
  }

  /** An option of a list, by the arrows; it counts when the list is left. */
  async pick(target: Locator, option: string): Promise<void> {
    await this.reach(target);
    const steps = await target.evaluate((el: HTMLSelectElement, label) => {
      return [...el.options].findIndex((o) => o.label.trim() === label) - el.selectedIndex;
    }, option);
    await this.arrows(steps);
    const taken = await target.evaluate((el: HTMLSelectElement) => el.selectedOptions[0]?.label.trim());
    if (taken !== option) throw new Error(`the arrows picked “${taken}” for “${option}”`);
    await this.page.keyboard.press('Tab');
  }

  private async arrows(steps: number): Promise<void> {
    for (let n = 0; n < Math.abs(steps); n++) await this.page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
  }

  /** Tab, or Shift+Tab when it lies behind, until the target has the focus. */
  async reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      const where = await target.evaluate((el) => {
        const at = el.ownerDocument.activeElement;
        if (at === el) return 'here';
        const behind = at && at.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_PRECEDING;
        return behind && at !== el.ownerDocument.body ? 'behind' : 'ahead';
      });
      if (where === 'here') return;
      await this.page.keyboard.press(where === 'behind' ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`no Tab reaches ${String(target)}`);
  }
}
