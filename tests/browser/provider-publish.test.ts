import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserWorld, openBrowserWorld } from './browser-world.ts';
import { AS_PEOPLE_LOOK, expectFits, mainHeading, seenText, wrongAt } from './doing.ts';

const FORM = 'Publish figures: Special school places';
const CHECK = 'Check before you publish: Special school places';

describe('a provider in a browser', () => {
  let world: BrowserWorld;
  beforeAll(async () => {
    world = await openBrowserWorld();
  }, 180_000);
  afterAll(() => world.close());

  it.each(AS_PEOPLE_LOOK)(
    'publishes its places, says that nothing has changed, and takes a mistake back: %s',
    async (name, screen) => {
      const context = await world.open(null, screen);
      context.setDefaultTimeout(20_000);
      const page = await context.newPage();
      // Each of them says something else than the one before.
      const roll = { 'with JavaScript': '12', 'without JavaScript': '13' }[name] ?? '14';

      await signIn(page);
      const before = await publish(page, roll, screen.javaScript);
      await nothingHasChanged(page);
      await takeBack(page, before);
      await context.close();
    },
    240_000,
  );
});

async function signIn(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await mainHeading(page, 'Choose who to be');
  await page.getByRole('button', { name: 'Priya Willow' }).click();
  await mainHeading(page, 'Your places');
  await expectFits(page);
}

/** Gives the roll of Year 7 as it was. */
async function publish(page: Page, roll: string, javaScript: boolean): Promise<string> {
  await page.getByRole('button', { name: 'Change the figures' }).click();
  await mainHeading(page, FORM);
  await expectFits(page);
  const year = page.getByRole('group', { name: 'Year 7' });
  const before = await year.getByLabel('On roll').inputValue();
  await year.getByLabel('On roll').fill('many');
  await page.getByRole('button', { name: 'Check what changes' }).click();
  await wrongAt(page, /On roll, Year 7/, 'roll-7', javaScript);
  await expectFits(page);
  await year.getByLabel('On roll').fill(roll);
  await page.getByRole('button', { name: 'Check what changes' }).click();
  await mainHeading(page, CHECK);
  await expectFits(page);
  const row = page.getByRole('row').filter({ hasText: 'Year 7: on roll' });
  expect(await row.getByRole('cell').allInnerTexts()).toEqual([before, roll]);
  await page.getByRole('button', { name: 'Publish' }).click();
  await mainHeading(page, 'Published');
  await expectFits(page);
  await page.getByRole('main').getByRole('link', { name: 'Your places' }).click();
  await mainHeading(page, 'Your places');
  return before;
}

async function nothingHasChanged(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Nothing has changed' }).click();
  await mainHeading(page, 'Published');
  await page.getByRole('main').getByRole('link', { name: 'Your places' }).click();
  expect(await seenText(page.getByRole('main'))).toContain('It counts for 100% today.');
}

async function takeBack(page: Page, before: string): Promise<void> {
  await page.getByRole('link', { name: 'Earlier figures' }).click();
  await mainHeading(page, 'Earlier figures: Special school places');
  await expectFits(page);
  // The newest is the confirmation, the one before it the mistake.
  await page.getByRole('link', { name: 'Publish these figures again' }).nth(2).click();
  await mainHeading(page, FORM);
  const year = page.getByRole('group', { name: 'Year 7' });
  expect(await year.getByLabel('On roll').inputValue()).toBe(before);
  await page.getByRole('button', { name: 'Check what changes' }).click();
  await mainHeading(page, CHECK);
  await page.getByRole('button', { name: 'Publish' }).click();
  await mainHeading(page, 'Published');
}
