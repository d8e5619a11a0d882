/** Two ways of working a page: with the mouse, and with the keyboard alone. */
import type { Locator, Page } from 'playwright-core';

export interface Hands {
  /** Presses a button or follows a link. */
  press(target: Locator): Promise<void>;
  /** Ticks a box, or takes the tick away. */
  tick(target: Locator): Promise<void>;
  /** Writes into a field instead of what stands there. */
  write(field: Locator, text: string): Promise<void>;
  /** Sets a field for a day, given as `YYYY-MM-DD`. */
  date(field: Locator, day: string): Promise<void>;
  /** Writes a name and takes the first suggestion. */
  name(field: Locator, text: string): Promise<void>;
  /** Looks for an entity by the field in the frame, and goes to its page. */
  search(text: string): Promise<void>;
}

/** The suggestions of a field, once they are those for what was written. */
async function waitForSuggestion(page: Page, field: Locator): Promise<Locator> {
  const list = page.locator(`#${await field.getAttribute('aria-controls')}`);
  const first = list.getByRole('option').first();
  await first.waitFor();
  return first;
}

export function createMouse(page: Page): Hands {
  const searchField = page.getByRole('combobox', { name: 'Search' });
  const hands: Hands = {
    press: (target) => target.click(),
    tick: (target) => target.click(),
    write: (field, text) => field.fill(text),
    date: (field, day) => field.fill(day),
    async name(field, text) {
      await field.fill(text);
      await (await waitForSuggestion(page, field)).click();
    },
    search: (text) => hands.name(searchField, text),
  };
  return hands;
}

const MOST_STEPS = 400;

/** Presses Tab until the focus is on the target. */
async function reach(page: Page, target: Locator): Promise<void> {
  const element = await target.elementHandle();
  for (let step = 0; step < MOST_STEPS; step++) {
    if (await element?.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${target}`);
}

export function createKeyboard(page: Page): Hands {
  const { keyboard } = page;
  async function writeInto(field: Locator, text: string): Promise<void> {
    await reach(page, field);
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type(text);
  }
  async function take(field: Locator): Promise<void> {
    await waitForSuggestion(page, field);
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
  }
  return {
    async press(target) {
      await reach(page, target);
      await keyboard.press('Enter');
    },
    async tick(target) {
      await reach(page, target);
      await keyboard.press('Space');
    },
    write: writeInto,
    async date(field, day) {
      await reach(page, field);
      const [year = '', month = '', dayOfMonth = ''] = day.split('-');
      await keyboard.type(month + dayOfMonth + year);
    },
    async name(field, text) {
      await writeInto(field, text);
      await take(field);
    },
    async search(text) {
      await keyboard.press('/');
      await keyboard.type(text);
      await take(page.getByRole('combobox', { name: 'Search' }));
    },
  };
}
