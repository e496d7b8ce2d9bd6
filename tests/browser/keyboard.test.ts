import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type BrowserWorld, openBrowserWorld } from './browser-world.ts';
import { DESKTOP } from './look.ts';
import { OFFICER } from './prepared.ts';

/** More than any of these pages has. */
const MOST_TABS = 400;

describe('with the keyboard alone', () => {
  let world: BrowserWorld;
  let page: Page;
  beforeAll(async () => {
    world = await openBrowserWorld();
    const context = await world.open(OFFICER, DESKTOP);
    context.setDefaultTimeout(20_000);
    page = await context.newPage();
  }, 180_000);
  afterAll(() => world.close());

  const list = () => `/authority/990/requests/${world.prepared.requestId}/lists/2`;
  const question = (id: string) => `/authority/990/drafts/${world.prepared.draftId}/${id}`;

  it.each([
    ['the page of a list', list],
    ['a question with dates', () => question('received')],
    ['a question with a search', () => question('attends')],
  ])(
    'everything can be reached and is seen to have the focus: %s',
    async (_, path) => {
      await page.goto(path());
      const wanted = $Names.parse(await page.evaluate('inPage.reachable()'));
      const { reached, unseen } = await tabThrough(page);
      expect(wanted.length).toBeGreaterThan(5);
      expect(wanted.filter((each) => !reached.includes(each))).toEqual([]);
      expect(unseen).toEqual([]);
    },
    180_000,
  );

  it('the first stop leads past the navigation', async () => {
    await page.goto(list());
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to main content' });
    expect(await hasFocus(skip)).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator('main :focus').count()).toBe(1);
  });

  it('details open and close', async () => {
    await page.goto(list());
    const summary = page.getByText('The map as a table');
    const table = page.getByText('Settings by straight line from the home area');
    await page.locator('summary', { has: summary }).focus();
    await page.keyboard.press('Enter');
    expect(await table.isVisible()).toBe(true);
    await page.keyboard.press('Space');
    expect(await table.isVisible()).toBe(false);
  });

  it('a suggestion is taken, and the field lets the focus go on', async () => {
    await page.goto(question('attends'));
    await page.getByRole('combobox').focus();
    await page.keyboard.type('quayside');
    await page.getByRole('option', { name: 'Quayside Academy' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('Quayside Academy is chosen.').waitFor();
    expect(await page.getByLabel(/^Quayside Academy/).isChecked()).toBe(true);
    // Words that lead to nothing are no trap either.
    await page.getByRole('combobox').focus();
    await page.keyboard.type('zzzz');
    await page.getByText('Nothing found').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await hasFocus(page.getByRole('button', { name: 'Continue' }))).toBe(true);
  });
});

async function hasFocus(locator: Locator): Promise<boolean> {
  return (await locator.and(locator.page().locator(':focus')).count()) === 1;
}

/** Presses Tab until the page is left: what had the focus, and what had it without anybody being able to see so. */
async function tabThrough(page: Page) {
  const reached: string[] = [];
  const unseen: string[] = [];
  for (let n = 0; n < MOST_TABS; n += 1) {
    await page.keyboard.press('Tab');
    const stop = $Stop.parse(await page.evaluate('inPage.stop()'));
    if (stop === null || stop.name === reached[0]) break;
    reached.push(stop.name);
    if (!stop.visible) unseen.push(stop.name);
  }
  return { reached, unseen };
}

const $Stop = z.object({ name: z.string(), visible: z.boolean() }).nullable();
const $Names = z.array(z.string());
