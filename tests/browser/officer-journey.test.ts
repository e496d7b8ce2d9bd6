import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserWorld, openBrowserWorld } from './browser-world.ts';
import {
  AS_PEOPLE_LOOK,
  expectFits,
  mainHeading,
  pickSetting,
  seenText,
  wrongAt,
} from './doing.ts';

describe('a case officer in a browser', () => {
  let world: BrowserWorld;
  beforeAll(async () => {
    world = await openBrowserWorld();
  }, 180_000);
  afterAll(() => world.close());

  it.each(AS_PEOPLE_LOOK)(
    'goes from the work list to a link for the family: %s',
    async (name, screen) => {
      const context = await world.open(null, screen);
      context.setDefaultTimeout(20_000);
      const page = await context.newPage();
      const reference = `J/${name.replaceAll(/\W/g, '-')}`;

      await signIn(page);
      await filterAndUnfilter(page, screen.width);
      await recordRequest(page, reference, screen.javaScript);
      await makeList(page, reference);
      await lookAtList(page);
      await compareTwo(page);
      await tryOtherWeights(page);
      await askWhyNot(page);
      await acceptList(page);
      await shareAndIssueLink(page);
      await context.close();
    },
    300_000,
  );
});

async function signIn(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await mainHeading(page, 'Choose who to be');
  await page.getByRole('button', { name: 'Olive Marsh' }).click();
  await mainHeading(page, /^\d+ requests$/);
}

async function filterAndUnfilter(page: Page, width: number): Promise<void> {
  const all = await seenText(page.getByRole('heading', { level: 1 }));
  if (width < 960) await page.getByText('Show filters').click();
  await page.getByLabel('Vision impairment').check();
  await page.getByRole('button', { name: 'Apply filters' }).first().click();
  await mainHeading(page, '2 requests');
  await expectFits(page);
  await page.getByRole('link', { name: 'Remove this filter Vision impairment' }).click();
  await mainHeading(page, all);
  expect(await page.getByText('Selected filters').count()).toBe(0);
}

async function recordRequest(page: Page, reference: string, javaScript: boolean): Promise<void> {
  await page.getByRole('button', { name: 'New request' }).click();
  await page.getByRole('button', { name: 'Start' }).click();
  await question(page, 'What is the authority’s reference for the child?', () =>
    page.getByRole('textbox').fill(reference),
  );
  await mainHeading(page, 'When did the authority receive the request?');
  await page.getByRole('button', { name: 'Continue' }).click();
  await wrongAt(page, /date of receipt/i, 'receivedOn-day', javaScript);
  await question(page, 'When did the authority receive the request?', () =>
    date(page, '16', '11', '2026'),
  );
  await question(page, 'What is the child’s date of birth?', () => date(page, '14', '3', '2016'));
  await question(page, 'What is the child’s sex?', () => page.getByLabel('Male', EXACT).check());
  await question(page, 'When is the place needed?', () => date(page, '1', '9', '2027'));
  await question(page, 'Which year group will the child be in?', () =>
    page.getByLabel('Year 7, by date of birth').check(),
  );
  await question(page, 'What is the child’s primary need?', () =>
    page.getByLabel('Autistic spectrum disorder').check(),
  );
  await question(page, 'Does the child have a second need?', () =>
    page.getByLabel('Speech, language and communication needs').check(),
  );
  await question(page, 'What kind of place is needed?', async () => {
    await page.getByLabel('Day place').check();
    await page.getByLabel('Band of the authority’s banding framework').selectOption('Band 4');
  });
  await question(page, 'What must a setting have?', async () => {});
  await question(page, 'What would be good for a setting to have?', () =>
    page.getByLabel('Low stimulus space').check(),
  );
  await question(page, 'Where does the child live?', async () => {
    await page.getByText('I do not have a postcode').click();
    await page.getByLabel('Easting').fill('588800');
    await page.getByLabel('Northing').fill('456680');
  });
  await question(page, 'Which setting does the child attend now?', () =>
    pickSetting(page, 'Castlegate', 'Castlegate High School', javaScript),
  );
  await question(page, 'Which settings do brothers and sisters attend?', async () => {});
  await question(page, 'Which settings does the family ask for?', () =>
    pickSetting(page, 'Quayside', 'Quayside Academy', javaScript),
  );
  await question(page, 'Does the family want mainstream education?', () =>
    page.getByLabel('Yes', EXACT).check(),
  );
  await mainHeading(page, 'Check the answers');
  const answers = await seenText(page.getByRole('main'));
  expect(answers).toContain(reference);
  expect(answers).toContain('14 March 2016');
  expect(answers).toContain('Castlegate High School');
  expect(answers).toContain('Quayside Academy');
  expect(answers).not.toContain('Not answered yet');
  await page.getByRole('button', { name: 'Record the request' }).click();
  await page.getByText('The request has been recorded.').waitFor();
}

const EXACT = { exact: true } as const;

async function question(page: Page, title: string, answer: () => Promise<unknown>) {
  await mainHeading(page, title);
  await expectFits(page);
  await answer();
  await page.getByRole('button', { name: 'Continue' }).click();
}

async function date(page: Page, day: string, month: string, year: string): Promise<void> {
  await page.getByLabel('Day').fill(day);
  await page.getByLabel('Month').fill(month);
  await page.getByLabel('Year').fill(year);
}

async function makeList(page: Page, reference: string): Promise<void> {
  await mainHeading(page, `Request ${reference}`);
  await page.getByRole('button', { name: 'Take this request' }).click();
  await page.getByText('You have taken this request.').waitFor();
  await page.getByRole('button', { name: 'Make the list' }).click();
  await mainHeading(page, 'Tailored list, version 1');
}

async function lookAtList(page: Page): Promise<void> {
  await expectFits(page);
  const map = page.getByRole('img', { name: 'Map of the home area and the settings of this list' });
  expect(await map.isVisible()).toBe(true);
  const sameAsTable = page.getByRole('table', {
    name: 'Settings by straight line from the home area',
  });
  expect(await sameAsTable.count()).toBe(0);
  await page.getByText('The map as a table').click();
  expect(await sameAsTable.getByText(/^\d+(\.\d+)? miles?, /).count()).toBeGreaterThan(2);
  const [first = ''] = await page.getByRole('article').getByRole('heading').allInnerTexts();
  await page.getByText(`Cost by line of ${first}`).click();
  const card = page.getByRole('article').filter({ hasText: first }).first();
  expect(await seenText(card)).toContain('£');
  expect(await card.getByRole('table').isVisible()).toBe(true);
}

async function compareTwo(page: Page): Promise<void> {
  const names = await page.getByRole('article').getByRole('heading').allInnerTexts();
  const two = names.slice(0, 2);
  for (const name of two) await page.getByLabel(`Compare ${name}`).check();
  await page.getByRole('button', { name: 'Compare the ticked settings' }).click();
  await mainHeading(page, 'Settings side by side');
  await expectFits(page);
  expect(await page.getByRole('columnheader').allInnerTexts()).toEqual(two);
  await page.getByRole('link', { name: 'List, version 1' }).click();
}

async function tryOtherWeights(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Try other weights' }).click();
  await page.getByLabel('Distance').fill('60');
  await page.getByRole('button', { name: 'Show the order' }).click();
  await page.getByRole('heading', { name: 'The order by these weights' }).waitFor();
  expect(await seenText(page.getByRole('main'))).toContain('distance from home (60%)');
  await expectFits(page);
  await page.getByRole('link', { name: 'List, version 1' }).click();
}

async function askWhyNot(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Why is a setting not listed?' }).click();
  await page.getByLabel('Setting', EXACT).fill('Ambledon School for Girls');
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByRole('heading', { name: 'Ambledon School for Girls' }).waitFor();
  expect(await seenText(page.getByRole('main'))).toMatch(/girls/);
  await expectFits(page);
  await page.getByRole('link', { name: 'List, version 1' }).click();
}

async function acceptList(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Record a decision' }).click();
  await mainHeading(page, 'Decisions');
  await page.getByRole('button', { name: 'Accept the list' }).click();
  await page.getByLabel('Why?').fill('It meets the needs of the child.');
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await page.getByText('Your decision has been recorded.').waitFor();
  const said = await seenText(page.getByRole('main'));
  expect(said).toContain('Olive Marsh');
  expect(said).toContain('It meets the needs of the child.');
}

async function shareAndIssueLink(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Pages of this request' })
    .getByRole('link', { name: 'Family' })
    .click();
  await page.getByRole('button', { name: 'Tell the settings and share with the family' }).click();
  await page.getByText('The settings have been told and the list has been shared.').waitFor();
  await page.getByRole('button', { name: 'Issue a link' }).click();
  await page.getByLabel('Parent or carer 1').check();
  await page.getByRole('button', { name: 'Issue the link' }).click();
  await mainHeading(page, 'Link issued');
  await expectFits(page);
  expect(await page.getByLabel('Address for the family').inputValue()).toMatch(
    /^http:\/\/localhost:\d+\/family\/open\/990\/[0-9A-Z]{26}\/[A-Za-z0-9_-]{43}$/,
  );
}
