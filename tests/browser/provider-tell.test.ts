import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { webhookWorker } from '../../functions/workers/webhook-worker.ts';
import { workOff } from '../../functions/workers/work-off.ts';
import type { Owner } from '../../lib/access/index.ts';
import { openReceiver, type Receiver } from '../support/receiver.ts';
import { tell } from '../support/tell.ts';
import { type BrowserWorld, openBrowserWorld } from './browser-world.ts';
import { AS_PEOPLE_LOOK, expectFits, mainHeading, seenText, wrongAt } from './doing.ts';

const TRUST: Owner = { kind: 'trust', code: '990004' };

describe('a trust in a browser', () => {
  let world: BrowserWorld;
  let receiver: Receiver;
  let setting: Owner;
  beforeAll(async () => {
    world = await openBrowserWorld();
    receiver = await openReceiver();
    const index = await world.world.deps.currentIndex();
    setting = { kind: 'provider', code: index?.trust(TRUST.code)?.settings[1] ?? '' };
  }, 180_000);
  afterAll(async () => {
    await receiver.close();
    await world.close();
  });

  it.each(AS_PEOPLE_LOOK)(
    'adds a webhook, sees a message fail and sends it again, and reads what changed: %s',
    async (_, screen) => {
      const { deps } = world.world;
      const work = () => workOff(deps, { webhooks: webhookWorker(deps) });
      const who = { organisation: TRUST, role: 'organisation-administrator' } as const;
      const context = await world.open(who, screen);
      context.setDefaultTimeout(20_000);
      const page = await context.newPage();
      receiver.behave(204);
      // What was told before there was the webhook.
      await work();

      await page.goto('/trust/990004/webhooks');
      await addOne(page, receiver.url, screen.javaScript);
      await page.getByRole('button', { name: 'Send a test message' }).click();
      await page.getByText('A test message is on its way.').waitFor();
      await work();
      await page.reload();
      await logSays(page, 'Test message', 'Delivered');

      receiver.behave(500);
      await tell(world.world, setting, 'hold.made', { facts: { yearGroup: 7 } });
      await work();
      await page.reload();
      await logSays(page, 'A place is held', 'Waiting');
      receiver.behave(204);
      await logged(page, 'A place is held')
        .getByRole('button', { name: /Send again/ })
        .click();
      await page.getByText('The message is on its way again.').waitFor();
      await work();
      await page.reload();
      await logSays(page, 'A place is held', 'Delivered');
      await expectFits(page);

      await readChanges(page);
      await page.goto('/trust/990004/webhooks');
      await removeOne(page, receiver.url);
      await context.close();
    },
    300_000,
  );
});

async function addOne(page: Page, url: string, javaScript: boolean): Promise<void> {
  await page.getByRole('button', { name: 'Add a webhook' }).click();
  await mainHeading(page, 'Add a webhook');
  await page.getByLabel('Address').fill('http://example.org/hook');
  await page.getByRole('button', { name: 'Add the webhook' }).click();
  await wrongAt(page, /must begin with https/, 'url', javaScript);
  await page.getByLabel('Address').fill(url);
  await page.getByRole('checkbox', { name: /A visit was recorded/ }).uncheck();
  await page.getByRole('button', { name: 'Add the webhook' }).click();
  await mainHeading(page, 'Copy the secret now');
  await expectFits(page);
  await page.getByRole('button', { name: 'I have copied it' }).click();
  await mainHeading(page, /^Webhook at localhost/);
}

/** The newest entry of the log about such a message; what a webhook is told of is a list as well. */
function logged(page: Page, message: string): Locator {
  return page
    .getByRole('listitem')
    .filter({ hasText: message, has: page.getByRole('heading', { level: 3 }) })
    .first();
}

async function logSays(page: Page, message: string, state: string): Promise<void> {
  const heading = logged(page, message).getByRole('heading', { level: 3 });
  expect(await seenText(heading)).toContain(state);
}

async function readChanges(page: Page): Promise<void> {
  await page.goto('/trust/990004/told');
  await mainHeading(page, 'Changes');
  await page.getByLabel('About').selectOption({ label: 'A place is held' });
  await page.getByLabel('Only new ones').check();
  await page.getByRole('button', { name: 'Show' }).click();
  await expectFits(page);
  const before = await page.getByText('New', { exact: true }).count();
  expect(before).toBeGreaterThan(0);
  await page
    .getByRole('button', { name: /^Mark as read/ })
    .first()
    .click();
  await page.getByText('Marked as read.').waitFor();
  // The filter is kept.
  expect(page.url()).toContain('topic=hold.made');
  expect(await page.getByText('New', { exact: true }).count()).toBe(before - 1);
}

async function removeOne(page: Page, url: string): Promise<void> {
  await page.getByRole('link', { name: url }).click();
  await page.getByRole('link', { name: 'Remove' }).click();
  await mainHeading(page, 'Remove the webhook?');
  await page.getByRole('button', { name: 'Remove the webhook' }).click();
  await page.getByText('The webhook has been removed.').waitFor();
  expect(await page.getByRole('link', { name: url }).count()).toBe(0);
}
