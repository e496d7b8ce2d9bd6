import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserWorld, openBrowserWorld } from './browser-world.ts';
import { AS_PEOPLE_LOOK, expectFits, mainHeading } from './doing.ts';

describe('a provider in a browser who wonders why it is not listed', () => {
  let world: BrowserWorld;
  beforeAll(async () => {
    world = await openBrowserWorld();
  }, 180_000);
  afterAll(() => world.close());

  it.each(AS_PEOPLE_LOOK)(
    'signs in, reads what cost it places, and finds where to correct it: %s',
    async (_, screen) => {
      const context = await world.open(null, screen);
      context.setDefaultTimeout(20_000);
      const page = await context.newPage();
      await page.goto('/');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await mainHeading(page, 'Choose who to be');
      await page.getByRole('button', { name: 'Priya Willow' }).click();
      await page.getByRole('link', { name: 'Why not listed' }).click();
      await mainHeading(page, 'Why you are not listed');
      await page
        .getByText(/considered and not listed on at least \d+ lists/)
        .first()
        .waitFor();
      await expectFits(page);
      await page.getByText('What is counted, and what is not').click();
      await page.getByText('Counted are the newest list of each child’s request').waitFor();
      const correct = page.getByRole('link', { name: /^Publish free places/ }).first();
      expect(await correct.getAttribute('href')).toBe(
        '/provider/995020/provisions/995020-main/publish#free',
      );
      await page.getByRole('link', { name: 'Policy of Ambledon' }).click();
      await mainHeading(page, 'How Ambledon orders settings');
      await page.getByRole('link', { name: 'Back', exact: true }).click();
      await mainHeading(page, 'Why you are not listed');
      await context.close();
    },
    120_000,
  );
});
