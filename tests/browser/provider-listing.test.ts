import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startListRun } from '../../functions/use-cases/start-list-run.ts';
import { type BrowserWorld, openBrowserWorld } from './browser-world.ts';
import { AS_PEOPLE_LOOK, expectFits, mainHeading } from './doing.ts';

const ALL = { phase: null, startsFrom: null, startsTo: null, yearGroup: null, withoutList: false };

describe('a provider in a browser who wonders why it is not listed', () => {
  let world: BrowserWorld;
  beforeAll(async () => {
    world = await openBrowserWorld();
    const owner = { kind: 'authority', code: '990' } as const;
    const officer = { person: 'an officer', organisation: owner, roles: ['case-officer' as const] };
    const started = await startListRun(world.world.deps, owner, officer, ALL, null);
    if (!started.ok) throw new Error(started.problem.detail);
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
      const menu = page.getByRole('button', { name: 'Menu' });
      await page.getByRole('heading', { level: 1 }).waitFor();
      if (await menu.isVisible()) await menu.click();
      await page.getByRole('link', { name: 'Lists', exact: true }).click();
      await mainHeading(page, 'Lists that name you');
      await page.getByRole('link', { name: 'Why not listed' }).click();
      await mainHeading(page, 'Why you are not listed');
      await page
        .getByText(/considered and not listed on at least \d+ lists/)
        .first()
        .waitFor();
      await expectFits(page);
      await page.getByText('What is counted, and what is not').click();
      await page.getByText('Counted are the newest list of each child’s request').waitFor();
      const correct = page.getByRole('link', { name: /^Correct your needs/ }).first();
      expect(await correct.getAttribute('href')).toBe(
        '/provider/995020/provisions/995020-main/publish#needs',
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
