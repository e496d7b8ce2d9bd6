import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Screen } from './browser-world.ts';
import { widthOf } from './look.ts';

/** Screens on which whole journeys are made. */
export const AS_PEOPLE_LOOK: readonly (readonly [string, Screen])[] = [
  ['with JavaScript', { width: 1280, javaScript: true }],
  ['without JavaScript', { width: 1280, javaScript: false }],
  ['on a narrow screen', { width: 320, javaScript: true }],
];

/** Waits for the page of this heading. */
export async function mainHeading(page: Page, name: string | RegExp): Promise<void> {
  const exact = typeof name === 'string';
  await page.getByRole('heading', { level: 1, name, exact }).waitFor();
}

/** The text that is rendered: nothing of what is hidden. */
export async function seenText(locator: Locator): Promise<string> {
  await locator.waitFor();
  const [text = ''] = await locator.allInnerTexts();
  return text;
}

/** Nothing makes people scroll sideways. */
export async function expectFits(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  expect([page.url(), (await widthOf(page)) <= width]).toEqual([page.url(), true]);
}

/** The page tells what is wrong above everything else, and its link leads to the field. */
export async function wrongAt(
  page: Page,
  text: RegExp,
  field: string,
  javaScript: boolean,
): Promise<void> {
  expect(await page.title()).toMatch(/^Error: /);
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  // Only a script can put the focus there.
  if (javaScript) expect(await seenText(page.locator(':focus'))).toContain('There is a problem');
  await summary.getByRole('link', { name: text }).click();
  if (javaScript) expect(await page.locator(':focus').getAttribute('id')).toBe(field);
  expect(page.url()).toMatch(javaScript ? /[^#]$/ : new RegExp(`#${field}$`));
}

/** Finds a setting by a word of its name and chooses it: from what is suggested, or from what a search finds. */
export async function pickSetting(
  page: Page,
  words: string,
  name: string,
  javaScript: boolean,
): Promise<void> {
  if (javaScript) {
    const field = page.getByRole('combobox');
    await field.fill(words);
    await page.getByRole('option', { name }).click();
    await page.getByText(`${name} is chosen.`).waitFor();
    return;
  }
  await page.getByLabel('Find a setting').fill(words);
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByLabel(name).check();
}
