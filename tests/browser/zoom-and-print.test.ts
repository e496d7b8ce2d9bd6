import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserWorld, openBrowserWorld, type Who } from './browser-world.ts';
import { expectFits, seenText } from './doing.ts';
import { DESKTOP } from './look.ts';
import { OFFICER } from './prepared.ts';

/** A window of 1280 by 900 pixels at 200%. */
const ZOOMED = { width: 640, height: 450, zoom: 2, javaScript: true };
const FEWEST_BYTES = 10_000;

describe('pages otherwise', () => {
  let world: BrowserWorld;
  beforeAll(async () => {
    world = await openBrowserWorld();
  }, 180_000);
  afterAll(() => world.close());

  const listPath = () => `/authority/990/requests/${world.prepared.requestId}/lists/2`;
  const family: Who = { family: 'writing' };
  const pages: readonly (readonly [string, Who, () => string])[] = [
    ['the work list', OFFICER, () => '/authority/990/requests'],
    ['the page of a list', OFFICER, listPath],
    ['a family’s list', family, () => '/family/list'],
  ];

  it.each(pages)('zoomed to 200%%, nothing is lost: %s', async (_, who, path) => {
    const usual = await shownOn(who, path(), DESKTOP);
    const zoomed = await shownOn(who, path(), ZOOMED);
    expect(usual.length).toBeGreaterThan(500);
    // The same words, whatever lines they take.
    expect(folded(zoomed)).toBe(folded(usual));
  });

  async function shownOn(who: Who, path: string, screen: typeof ZOOMED | typeof DESKTOP) {
    const context = await world.open(who, screen);
    const page = await context.newPage();
    await page.goto(path);
    await expectFits(page);
    // The filter of the work list is behind its summary where there is no room beside the list.
    const filter = page.getByText('Show filters');
    if (await filter.isVisible()) await filter.click();
    const text = await seenText(page.getByRole('main'));
    await context.close();
    return text.replace('Show filters', '');
  }

  it.each(pages.slice(1))(
    'printed, everything is open and nothing leads on: %s',
    async (_, who, path) => {
      const context = await world.open(who, DESKTOP);
      const page = await context.newPage();
      await page.goto(path());
      expect(await unprinted(page)).not.toEqual([]);
      await page.emulateMedia({ media: 'print' });
      for (const navigation of await page.getByRole('navigation').all()) {
        expect(await navigation.isVisible()).toBe(false);
      }
      expect(await page.getByRole('button').count()).toBe(0);
      expect(await unprinted(page)).toEqual([]);
      const pdf = await page.pdf();
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf.byteLength).toBeGreaterThan(FEWEST_BYTES);
      await context.close();
    },
  );
});

function folded(text: string): string {
  return text.replaceAll(/\s+/g, '').toLowerCase();
}

/** Summaries of details whose content is not drawn now. */
function unprinted(page: Page): Promise<unknown> {
  return page.evaluate('inPage.undrawn()');
}
