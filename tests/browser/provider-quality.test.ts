import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserWorld, openBrowserWorld, type Screen } from './browser-world.ts';
import { AS_PEOPLE_LOOK, expectFits, mainHeading, seenText, wrongAt } from './doing.ts';
import type { Member } from './members.ts';

/** A setting for each screen, so that one journey does not meet what another did. */
const SETTINGS: Readonly<Record<string, string>> = {
  'with JavaScript': '995002',
  'without JavaScript': '995004',
  'on a narrow screen': '995001',
};
const REASON = 'Staffing of the lower school is below what was agreed.';
const REPLY = 'Four teachers start in January.';

describe('quality, from a visit to an adopted suspension, in a browser', () => {
  let world: BrowserWorld;
  beforeAll(async () => {
    world = await openBrowserWorld();
  }, 180_000);
  afterAll(() => world.close());

  it.each(AS_PEOPLE_LOOK)(
    'goes %s',
    async (name, screen) => {
      const key = SETTINGS[name] ?? '';
      const manager = await as({ kind: 'authority', code: '990' }, 'la-manager', screen);
      await recordVisit(manager.page, key, screen.javaScript);
      await suspend(manager.page, key, screen.javaScript);
      const provider = await as({ kind: 'provider', code: key }, 'provider-editor', screen);
      await reply(provider.page, key);
      const other = await as({ kind: 'authority', code: '991' }, 'la-manager', screen);
      await adopt(other.page, key, screen.javaScript);
      await endEarly(manager.page);
      for (const { context } of [manager, provider, other]) await context.close();
    },
    300_000,
  );

  async function as(
    organisation: Member['organisation'],
    role: Member['role'],
    screen: Screen,
  ): Promise<{ context: BrowserContext; page: Page }> {
    const context = await world.open({ organisation, role }, screen);
    context.setDefaultTimeout(20_000);
    return { context, page: await context.newPage() };
  }
});

async function recordVisit(page: Page, key: string, javaScript: boolean): Promise<void> {
  await page.goto(`/settings/${key}`);
  await expectFits(page);
  await page.getByRole('button', { name: 'Record a visit' }).click();
  await mainHeading(page, /^Record a visit to /);
  await page.getByRole('button', { name: 'Continue' }).click();
  await wrongAt(page, /day of the visit/i, 'visited-day', javaScript);
  await day(page, 'On which day?', '3', '11', '2026');
  await page.getByLabel('Unannounced visit').check();
  await page.getByLabel('Assured with actions').check();
  await page.getByLabel('What was found?').fill('Lessons are calm. One post is empty.');
  await page.getByLabel('What is to be done (action 1)').fill('Fill the post.');
  await day(page, 'By when (action 1)', '29', '1', '2027');
  await page.getByRole('button', { name: 'Add another action' }).click();
  expect(await page.getByLabel('What is to be done (action 1)').inputValue()).toBe(
    'Fill the post.',
  );
  expect(await page.getByLabel('What is to be done (action 3)').count()).toBe(1);
  await expectFits(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await mainHeading(page, /^Check the record of a visit to /);
  expect(await seenText(page.getByRole('main'))).toContain('Fill the post: due 29 January 2027');
  await page.getByRole('button', { name: 'Record the visit' }).click();
  await page.getByText('The visit has been recorded. The provider has been told.').waitFor();
  await page.getByRole('link', { name: 'Visits', exact: true }).first().click();
  await mainHeading(page, 'Quality-assurance visits');
  await expectFits(page);
}

async function suspend(page: Page, key: string, javaScript: boolean): Promise<void> {
  await page.goto(`/settings/${key}`);
  await page.getByRole('button', { name: 'Suspend placing' }).click();
  await mainHeading(page, /^Suspend placing at /);
  await page.getByLabel('Why?').fill(REASON);
  await page.getByRole('button', { name: 'Continue' }).click();
  await wrongAt(page, /enter the last day/i, 'until-day', javaScript);
  await day(page, 'What is the last day?', '26', '2', '2027');
  await page.getByRole('button', { name: 'Continue' }).click();
  await mainHeading(page, /^Check before you suspend placing at /);
  const main = await seenText(page.getByRole('main'));
  expect(main).toContain('A family can still ask for this setting');
  expect(main).toContain('What you have under way here');
  await expectFits(page);
  await page.getByRole('button', { name: 'Suspend placing' }).click();
  await page.getByText('Placing is suspended. The provider has been told.').waitFor();
  await expectFits(page);
}

async function reply(page: Page, key: string): Promise<void> {
  await page.goto(`/provider/${key}/quality`);
  await mainHeading(page, 'Visits, suspensions and inspections');
  await expectFits(page);
  await page.getByLabel('Your reply').fill(REPLY);
  await page.getByRole('button', { name: 'Send your reply' }).click();
  await page.getByText('Your reply has been sent.').waitFor();
  await page.getByLabel('Your comment').fill('The post is advertised.');
  await page.getByRole('button', { name: 'Add your comment' }).click();
  await page.getByText('Your comment has been added.').waitFor();
}

async function adopt(page: Page, key: string, javaScript: boolean): Promise<void> {
  await page.goto('/authority/991/suspensions');
  await mainHeading(page, 'Suspensions of placing');
  await expectFits(page);
  const row = page.getByRole('row').filter({ has: page.locator(`a[href*="/settings/${key}/"]`) });
  expect(await seenText(row)).toContain(REPLY);
  await row.getByRole('link').click();
  await page.getByRole('button', { name: 'Decide whether to adopt it' }).click();
  await mainHeading(page, /^Do you suspend placing at /);
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await wrongAt(page, /choose whether you adopt it/i, 'adopted', javaScript);
  await page.getByLabel('Yes, adopt it').check();
  await page.getByLabel('Why do you decide so?').fill('We saw the same.');
  await expectFits(page);
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await page.getByText('You have adopted the suspension.').waitFor();
}

async function endEarly(page: Page): Promise<void> {
  await page.reload();
  expect(await seenText(page.getByRole('main'))).toContain('adopted it on 23 November 2026');
  await page.getByRole('button', { name: 'End it now' }).click();
  await page.getByLabel('Why does it end now?').fill('The posts are filled.');
  await page.getByRole('button', { name: 'End it' }).click();
  await page.getByText('The suspension has ended.').waitFor();
  expect(await seenText(page.getByRole('main'))).toContain('Ended on 23 November 2026');
}

async function day(page: Page, legend: string, d: string, m: string, y: string): Promise<void> {
  const group = page.getByRole('group', { name: legend });
  await group.getByLabel('Day').fill(d);
  await group.getByLabel('Month').fill(m);
  await group.getByLabel('Year').fill(y);
}
