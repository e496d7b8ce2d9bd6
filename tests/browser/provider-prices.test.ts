import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserWorld, openBrowserWorld } from './browser-world.ts';
import { AS_PEOPLE_LOOK, expectFits, mainHeading, seenText, wrongAt } from './doing.ts';
import type { Member } from './members.ts';

const WILLOWS: Member = {
  organisation: { kind: 'provider', code: '995020' },
  role: 'provider-editor',
};
const MANAGER: Member = {
  organisation: { kind: 'authority', code: '990' },
  role: 'la-manager',
};

describe('prices and places in a browser', () => {
  let world: BrowserWorld;
  beforeAll(async () => {
    world = await openBrowserWorld();
  }, 180_000);
  afterAll(() => world.close());

  it.each(AS_PEOPLE_LOOK)(
    'a provider publishes a fee, and a manager keeps a place above the published ones: %s',
    async (name, screen) => {
      const provider = await world.open(WILLOWS, screen);
      provider.setDefaultTimeout(20_000);
      const year = 2027 + AS_PEOPLE_LOOK.findIndex(([each]) => each === name);
      const page = await provider.newPage();
      await publishFee(page, world.base, year, screen.javaScript);
      await provider.close();

      const { requestId, heldAt, holdId, provisionId } = world.prepared;
      const manager = await world.open(MANAGER, screen);
      manager.setDefaultTimeout(20_000);
      const there = await manager.newPage();
      await there.goto(`${world.base}/authority/990/requests/${requestId}/holds/overbook`);
      await there.locator('input[name="provisionId"]').first().check();
      await there.getByRole('button', { name: 'Decide and keep the place' }).click();
      await wrongAt(there, /Say in a sentence why/, 'reason', screen.javaScript);
      await expectFits(there);
      await there.goto(`${world.base}/authority/990/holds?state=overbooked`);
      await mainHeading(there, 'Holds');
      await expectFits(there);
      expect(await seenText(there.locator('main'))).toContain('Overbooked');
      await manager.close();

      const holder: Member = {
        organisation: { kind: 'provider', code: heldAt },
        role: 'provider-editor',
      };
      const kept = await world.open(holder, screen);
      const places = await kept.newPage();
      await places.goto(`${world.base}/provider/${heldAt}/holds`);
      const text = await seenText(places.locator('main'));
      expect(text).toContain('1 over the published places');
      expect(text).toContain('The Tribunal named this school on 3 November.');
      expect(text).toContain(holdId);
      expect(provisionId.startsWith(heldAt)).toBe(true);
      await expectFits(places);
      await kept.close();
    },
    120_000,
  );
});

async function publishFee(
  page: Page,
  base: string,
  year: number,
  javaScript: boolean,
): Promise<void> {
  await page.goto(`${base}/provider/995020/fees`);
  await mainHeading(page, 'Fees');
  await page.getByRole('button', { name: 'Publish a new fee' }).first().click();
  await mainHeading(page, 'Publish a new fee');
  await page.getByLabel('Day place').check();
  await page.getByLabel('Year', { exact: true }).fill(String(year));
  await page.getByLabel('Month', { exact: true }).fill('9');
  await page.getByLabel('Day', { exact: true }).fill('1');
  await page.getByLabel('Education').fill('a lot');
  await page.getByRole('button', { name: 'Continue' }).click();
  await wrongAt(page, /Education must be an amount/, 'education', javaScript);
  await expectFits(page);
  await page.getByLabel('Education').fill(String(40_000 + year));
  await page.getByRole('button', { name: 'Continue' }).click();
  await mainHeading(page, 'Check the new fee');
  await expectFits(page);
  await page.getByRole('button', { name: 'Publish the fee' }).click();
  await mainHeading(page, 'Fees');
  const text = await seenText(page.locator('main'));
  expect(text).toContain('The fee has been published.');
  expect(text).toContain(`From 1 September ${year}`);
  await expectFits(page);
}
