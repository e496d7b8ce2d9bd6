import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTableFile } from '../../lib/adapters/files/read-table-file.ts';
import { writeTableFile } from '../../lib/adapters/files/write-table-file.ts';
import { type BrowserWorld, openBrowserWorld } from './browser-world.ts';
import { AS_PEOPLE_LOOK, expectFits, mainHeading, seenText, wrongAt } from './doing.ts';

const CHECK = 'Check before anything is published';
const PUBLISHED = 'Your places have been published';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('a trust in a browser', () => {
  let world: BrowserWorld;
  beforeAll(async () => {
    world = await openBrowserWorld();
  }, 180_000);
  afterAll(() => world.close());

  it.each(AS_PEOPLE_LOOK)(
    'edits places in a table, and uploads a template that it has filled in: %s',
    async (name, screen) => {
      const context = await world.open(null, screen);
      context.setDefaultTimeout(20_000);
      const page = await context.newPage();
      // Each of them says something else than the one before.
      const free = { 'with JavaScript': '21', 'without JavaScript': '22' }[name] ?? '23';

      await signIn(page);
      await editInTable(page, free, screen.javaScript);
      const template = await downloadTemplate(page);
      await sendNoFile(page, screen.javaScript);
      const { changed, cell } = await filledIn(template, free);
      await upload(page, changed, cell, free);
      await context.close();
    },
    240_000,
  );
});

async function signIn(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await mainHeading(page, 'Choose who to be');
  await page.getByRole('button', { name: 'Vivian Holt' }).click();
  await mainHeading(page, 'Your settings');
  await expectFits(page);
}

async function editInTable(page: Page, free: string, javaScript: boolean): Promise<void> {
  await page.getByLabel('Setting', { exact: true }).selectOption('Hexmoor School');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.getByText('1 provision.').waitFor();
  await page.getByRole('link', { name: 'Edit these in a table' }).click();
  await mainHeading(page, 'Edit places in a table');
  await expectFits(page);
  const field = page.getByLabel('Free now, Year 7, Hexmoor School, 996002-main');
  const before = await field.inputValue();
  await field.fill('many');
  await page.getByRole('button', { name: 'Check what changes' }).click();
  const named = /^Free now, Year 7, Hexmoor School, 996002-main: many is not a number of places/;
  await wrongAt(page, named, 'freeNow.996002-main.7', javaScript);
  await expectFits(page);
  await field.fill(free);
  await page.getByRole('button', { name: 'Check what changes' }).click();
  await mainHeading(page, CHECK);
  await expectFits(page);
  const row = page.getByRole('row').filter({ hasText: '996002-main' });
  expect(await seenText(row)).toContain(`Year 7, free now: ${before} → ${free}`);
  await page.getByRole('button', { name: 'Publish 1 provision' }).click();
  await mainHeading(page, PUBLISHED);
  await expectFits(page);
  await page.getByRole('link', { name: 'Back to uploads' }).click();
  await mainHeading(page, 'Upload places from a file');
  await expectFits(page);
}

async function downloadTemplate(page: Page): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Template (XLSX)' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^places-990004-\d{4}-\d{2}-\d{2}\.xlsx$/);
  return readFile(await download.path());
}

async function sendNoFile(page: Page, javaScript: boolean): Promise<void> {
  await page.getByRole('button', { name: 'Check the file' }).click();
  await wrongAt(page, /^Choose a CSV, XLSX or ODS file$/, 'file', javaScript);
  await expectFits(page);
}

/** Hexmoor's Year 8 is counted anew; at Moorend somebody wrote a word where a number belongs. */
async function filledIn(template: Uint8Array, free: string) {
  const read = await readTableFile(template, 1e7);
  if (!read.ok) throw new Error(read.problem.detail);
  const [header = [], ...rows] = (read.value.sheets[0] ?? []).map(({ cells }) => [
    ...(cells ?? []),
  ]);
  const column = header.indexOf('Free now');
  const rowOf = (urn: string, year: string) =>
    rows.findIndex(([setting, , , yearGroup]) => setting === urn && yearGroup === year);
  const [good, bad] = [rowOf('996002', '8'), rowOf('996021', '9')];
  const changed = rows.map((row, at) =>
    row.map((cell, i) => {
      if (i !== column) return cell;
      return at === good ? free : at === bad ? 'a few' : cell;
    }),
  );
  const sheet = { name: 'Places', header, rows: changed, notes: [] };
  // The header is line 1 of the sheet; H is the column of what is free now.
  return { changed: await writeTableFile(sheet, 'xlsx'), cell: `H${bad + 2}` };
}

async function upload(page: Page, bytes: Uint8Array, cell: string, free: string): Promise<void> {
  const file = { name: 'our places.xlsx', mimeType: XLSX, buffer: Buffer.from(bytes) };
  await page.getByLabel('CSV, XLSX or ODS file').setInputFiles(file);
  await page.getByRole('button', { name: 'Check the file' }).click();
  await mainHeading(page, CHECK);
  await expectFits(page);
  const changes = page.getByRole('row').filter({ hasText: '996002-main' });
  expect(await seenText(changes)).toMatch(new RegExp(`Year 8, free now: \\d+ → ${free}`));
  expect(await page.getByRole('row').count()).toBe(2);
  expect(await seenText(page.getByRole('main'))).toContain(
    '1 provision is left as published because a row is wrong.',
  );

  await page.getByRole('link', { name: 'Errors (1)' }).click();
  const fault = page.getByRole('row').filter({ hasText: 'a few' });
  expect(await fault.getByRole('cell').allInnerTexts()).toEqual([
    cell,
    expect.stringMatching(/^Free now\s+a few is not a number of places\. Write a whole number/),
  ]);
  await expectFits(page);

  await page.getByRole('button', { name: 'Publish 1 provision' }).click();
  await mainHeading(page, PUBLISHED);
  await expectFits(page);
  const said = page.locator('.govuk-summary-list__row');
  expect((await said.allInnerTexts()).map((row) => row.split(/\s*\n\s*|\t/)).slice(0, 3)).toEqual([
    ['Provisions published', '1'],
    ['Not published', '0'],
    ['Left out, as a row is wrong', '1'],
  ]);
  await page.getByRole('link', { name: 'Back to uploads' }).click();
  const kept = page.getByRole('row').filter({ hasText: 'our places.xlsx' }).first();
  expect(await seenText(kept)).toMatch(/0\s+1\s+1\s+Published$/);
}
