import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserWorld, openBrowserWorld, type Screen, type Who } from './browser-world.ts';
import { AS_PEOPLE_LOOK, expectFits, mainHeading, seenText } from './doing.ts';
import { linkFor, OFFICER, sharedRequest } from './prepared.ts';

describe('a family in a browser', () => {
  let world: BrowserWorld;
  beforeAll(async () => {
    world = await openBrowserWorld();
  }, 180_000);
  afterAll(() => world.close());

  it.each(AS_PEOPLE_LOOK)(
    'opens its list, answers, and is considered: %s',
    async (name, screen) => {
      const { deps } = world.world;
      const { requestId, list } = await sharedRequest(deps, `F/${name.replaceAll(/\W/g, '-')}`);
      const { path } = await linkFor(deps, requestId, 'parent-or-carer-1');
      const [first] = list.body.proposal.recommended;
      if (!first) throw new Error('The list recommends nothing.');
      const { settingName, settingKey } = first.evaluation;

      const family = await open(null, screen);
      const page = await family.newPage();
      await page.goto(path);
      await openList(page, settingName);
      await comment(page, settingName);
      await askForAnother(page);
      await weigh(page);
      await send(page);
      await family.close();

      const officers = await open(OFFICER, screen);
      await consider(await officers.newPage(), requestId, settingName);
      await officers.close();

      const organisation = { kind: 'provider', code: settingKey } as const;
      const providers = await open({ organisation, role: 'provider-editor' }, screen);
      await readNotice(await providers.newPage());
      await providers.close();
    },
    300_000,
  );

  async function open(who: Who | null, screen: Screen): Promise<BrowserContext> {
    const context = await world.open(who, screen);
    context.setDefaultTimeout(20_000);
    return context;
  }
});

async function openList(page: Page, settingName: string): Promise<void> {
  await page.getByRole('button', { name: 'Open your list' }).click();
  await mainHeading(page, 'Your child’s list of places');
  await expectFits(page);
  const said = await seenText(page.getByRole('main'));
  expect(said).toContain('You act next: tell us what you think by 7 December 2026.');
  expect(said).toContain(settingName);
  expect(said).not.toMatch(/criteri|provision|£/);
}

async function comment(page: Page, settingName: string): Promise<void> {
  await page.getByRole('link', { name: `Say what you think of ${settingName}` }).click();
  await mainHeading(page, `What you think of ${settingName}`);
  await page.getByRole('textbox').fill('We liked the quiet garden.');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved. Nobody but you sees it until you send your answers.').waitFor();
  await toAnswers(page);
  expect(await seenText(page.getByRole('main'))).toContain('1 comment');
}

/** By the link above the page, which is there whatever the width. */
async function toAnswers(page: Page): Promise<void> {
  await page.locator('.govuk-back-link').click();
  await mainHeading(page, 'Your answers');
  await expectFits(page);
}

async function askForAnother(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Ask for another place' }).click();
  await page.getByLabel('Find a place').fill('no such place at all');
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByText('Nothing found for “no such place at all”').waitFor();
  await page.getByLabel('Find a place').fill('quayside');
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByRole('link', { name: 'Quayside Academy' }).click();
  await page.getByRole('textbox').fill('Friends go there.');
  await page.getByRole('button', { name: 'Ask for Quayside Academy' }).click();
  await page.getByText('Added. Nobody but you sees it until you send your answers.').waitFor();
  await toAnswers(page);
}

async function weigh(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'The order by what matters to you' }).click();
  await page.getByRole('group', { name: /near/ }).getByLabel('Most of all').check();
  await page.getByRole('group', { name: /costs/ }).getByLabel('Not at all').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'The two orders' }).waitFor();
  await expectFits(page);
  const heads = await page.getByRole('columnheader').allInnerTexts();
  expect(heads).toEqual(['Place', 'By what matters to you', 'By your authority']);
  await page.getByRole('link', { name: 'Go on with your answers' }).click();
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check and send' }).click();
  const said = await seenText(page.getByRole('main'));
  expect(said).toContain('We liked the quiet garden.');
  expect(said).toContain('Quayside Academy');
  await page.getByRole('button', { name: 'Send to Ambledon' }).click();
  await mainHeading(page, 'Your answers have been sent');
  await page.getByRole('link', { name: 'See every step, who acts and by when' }).click();
  await mainHeading(page, 'What happens next');
  await expectFits(page);
  const now = page.getByRole('listitem').filter({ has: page.getByText('Now', { exact: true }) });
  expect(await seenText(now)).toContain('Your authority thinks about what you said');
}

async function consider(page: Page, requestId: string, settingName: string): Promise<void> {
  await page.goto(`/authority/990/requests/${requestId}`);
  await page
    .getByRole('navigation', { name: 'Pages of this request' })
    .getByRole('link', { name: 'Family' })
    .click();
  await page.getByText('Not read yet').waitFor();
  await page.getByRole('link', { name: 'Read answers (Parent or carer 1)' }).click();
  await mainHeading(page, 'What parent or carer 1 said');
  await expectFits(page);
  const said = await seenText(page.getByRole('main'));
  expect(said).toContain('We liked the quiet garden.');
  expect(said).toContain('Friends go there.');
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await page.getByText('Marked as read.').waitFor();
  expect(await page.getByText('Not read yet').count()).toBe(0);

  await page.goto(`/authority/990/requests/${requestId}`);
  await decide(page, 'Record what you considered of the family’s answer', () =>
    page.getByLabel('Go on to consult settings').check(),
  );
  await page.goto(`/authority/990/requests/${requestId}`);
  await decide(page, 'Choose settings to consult', () => page.getByLabel(settingName).check());
  expect(await seenText(page.getByRole('main'))).toContain('Settings to consult were chosen');
}

async function decide(page: Page, what: string, choose: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: what }).click();
  await choose();
  await page.getByLabel('Why?').fill('The family and the facts agree.');
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await page.getByText('Your decision has been recorded.').waitFor();
}

async function readNotice(page: Page): Promise<void> {
  await page.goto('/');
  await mainHeading(page, 'Your places');
  await page.goto(`${page.url()}/notices`);
  await mainHeading(page, 'Lists that name you');
  await expectFits(page);
  const notice = await seenText(page.getByRole('row').nth(1));
  expect(notice).toContain('Ambledon');
  expect(notice).toContain('Year 7');
  // Nothing says who the child is.
  expect(await seenText(page.getByRole('main'))).not.toMatch(/F\/|2016/);
}
