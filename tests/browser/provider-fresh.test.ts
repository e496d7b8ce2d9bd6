import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Deps } from '../../functions/shared/deps.ts';
import { readCoverage } from '../../functions/use-cases/coverage/read-coverage.ts';
import { publishReturn } from '../../functions/use-cases/publish-return.ts';
import { dueEvents } from '../../functions/workers/dispatch.ts';
import { reminderWorker } from '../../functions/workers/reminder-worker.ts';
import { workOffHere } from '../../functions/workers/work-off.ts';
import type { Principal } from '../../lib/access/index.ts';
import { $ReturnInput, NOTHING_SAID } from '../../lib/capacity/index.ts';
import { londonDate } from '../../lib/kernel/index.ts';
import { type BrowserWorld, openBrowserWorld } from './browser-world.ts';
import { AS_PEOPLE_LOOK, expectFits, mainHeading, seenText, wrongAt } from './doing.ts';
import { emailOf, signedIn } from './members.ts';
import { AMBLEDON, OFFICER } from './prepared.ts';
import { editorOf } from './visit.ts';

/** A setting that has published for each screen, so that one journey does not meet what another did. */
const PUBLISHED: Readonly<Record<string, string>> = {
  'with JavaScript': '995002',
  'without JavaScript': '995004',
  'on a narrow screen': '995001',
};
/** After which the first reminder of a return has gone out, where half of its weight is lost in 45. */
const DAYS = 32;
const WHY = 'A new block opened in September.';

describe('figures that grow old, in a browser', () => {
  let world: BrowserWorld;
  const silent = new Map<string, { key: string; name: string }>();
  beforeAll(async () => {
    world = await openBrowserWorld();
    const { deps, clock } = world.world;
    const never = await readCoverage(deps, AMBLEDON, { scope: 'area', state: 'never' });
    if (!never.ok) throw new Error(never.problem.detail);
    const published = Object.values(PUBLISHED);
    const rows = never.value.rows.filter(({ settingKey }) => !published.includes(settingKey));
    for (const [i, [screen]] of AS_PEOPLE_LOOK.entries()) {
      const key = rows[i]?.settingKey ?? '';
      silent.set(screen, { key, name: rows[i]?.settingName ?? '' });
      // So that there is somebody to ask.
      await signedIn(deps, editorOf(key));
      await publishTooMany(deps, PUBLISHED[screen] ?? '');
    }
    clock.now += DAYS * 86_400_000;
    await reminderWorker(deps).work(await dueEvents(deps));
  }, 240_000);
  afterAll(() => world.close());

  it.each(AS_PEOPLE_LOOK)(
    'who has not published is asked, a reminder’s link confirms once, and a disagreement is settled: %s',
    async (name, screen) => {
      const asked = silent.get(name);
      const published = PUBLISHED[name] ?? '';
      if (!asked) throw new Error('Nobody is silent.');
      const context = await world.open(OFFICER, screen);
      context.setDefaultTimeout(20_000);
      const page = await context.newPage();
      await findSilent(page, screen.width);
      await askOne(page, asked.name);
      await workOffHere(world.world.deps);
      await page.reload();
      expect(await seenText(rowOf(page, asked.name))).toMatch(
        /Asked to publish on 25 December 2026: (1 person|2 people)/,
      );
      // Nobody is asked twice in a fortnight.
      expect(await askButton(page, asked.name).count()).toBe(0);
      expect(messageTo(asked.key, 'You publish them once')).toContain(
        `Subject: Ambledon asks for the free places of ${asked.name}`,
      );

      const reader = await world.open(null, screen);
      reader.setDefaultTimeout(20_000);
      const [, link = ''] =
        /^http:\/\/localhost(\/no-change\/\S+)$/m.exec(
          messageTo(published, 'are of 23 November 2026'),
        ) ?? [];
      await confirmOnce(await reader.newPage(), link);
      await reader.close();

      await settle(page, published, screen.javaScript);
      await context.close();
    },
    240_000,
  );

  /** What was written into the folder of messages for the editor of a setting, of which there may be several. */
  function messageTo(setting: string, saying: string): string {
    const folder = join(world.world.dataDir, 'messages');
    const to = `To: ${emailOf(editorOf(setting))}\n`;
    const messages = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    return messages.find((text) => text.startsWith(to) && text.includes(saying)) ?? '';
  }
});

/** Figures of which the register says something else, by a setting whose editor can be written to. */
async function publishTooMany(deps: Deps, settingKey: string): Promise<void> {
  const editor = editorOf(settingKey);
  await signedIn(deps, editor);
  const principal: Principal = {
    person: 'Robin provider-editor',
    organisation: editor.organisation,
    roles: [editor.role],
  };
  const free = { now: 1, nextSeptember: 1, septemberAfter: null };
  const input = $ReturnInput.parse({
    asOf: londonDate(deps.now()),
    years: [{ yearGroup: 7, intent: 'can', reason: null, onRoll: 8, free }],
    profile: { ...NOTHING_SAID, places: 5_000 },
  });
  const provisionId = `${settingKey}-main`;
  const publishing = { settingKey, provisionId, publishedBy: 'provider' as const };
  const published = await publishReturn(deps, principal, publishing, input, null);
  if (!published.ok) throw new Error(published.problem.detail);
}

async function findSilent(page: Page, width: number): Promise<void> {
  await page.goto('/authority/990/coverage');
  await mainHeading(page, 'Who has published');
  await expectFits(page);
  if (width < 960) await page.getByText('Show filters').click();
  await page.getByLabel('Age of figures').selectOption({ label: 'Never published' });
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await page.getByRole('link', { name: 'Remove this filter Never published' }).waitFor();
  await expectFits(page);
  const figures = await page.getByRole('row').getByRole('cell').first().allInnerTexts();
  expect(figures).toEqual(['Never published']);
}

async function askOne(page: Page, name: string): Promise<void> {
  await askButton(page, name).click();
  await page.getByText('They have been asked.').waitFor();
  // The filter is kept.
  expect(page.url()).toContain('state=never');
  await expectFits(page);
}

const rowOf = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });

const askButton = (page: Page, name: string) =>
  rowOf(page, name).getByRole('button', { name: /^Ask to publish/ });

async function confirmOnce(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await mainHeading(page, 'Has anything changed?');
  await expectFits(page);
  expect(await seenText(page.getByRole('main'))).toContain(
    'the figures are of 23 November 2026, 32 days ago',
  );
  await page.getByRole('button', { name: 'Nothing has changed' }).click();
  await mainHeading(page, 'Nothing has changed');
  await expectFits(page);
  expect(await seenText(page.getByRole('main'))).toContain('published as of 25 December 2026');
  const again = await page.goto(link);
  expect(again?.status()).toBe(410);
  await mainHeading(page, 'This link has been used');
  await expectFits(page);
  expect(await page.getByRole('button', { name: 'Nothing has changed' }).count()).toBe(0);
}

async function settle(page: Page, setting: string, javaScript: boolean): Promise<void> {
  await page.goto('/authority/990/figures');
  await mainHeading(page, 'Figures that disagree');
  await expectFits(page);
  await page
    .getByLabel('What disagrees')
    .selectOption({ label: 'Places: the return and the register differ' });
  await page.getByRole('button', { name: 'Show' }).click();
  const about = `a[href="/authority/990/figures/${setting}-main~places-differ~all~all"]`;
  await page.locator(about).click();
  await mainHeading(page, 'What is right?');
  await expectFits(page);
  expect(await seenText(page.getByRole('main'))).toContain('5,000');
  await page.getByLabel('Why, or what you ask').fill(WHY);
  await page.getByRole('button', { name: 'Save' }).click();
  await wrongAt(page, /Choose what you found/, 'outcome-1', javaScript);
  // Nothing of what was typed is lost.
  expect(await page.getByLabel('Why, or what you ask').inputValue()).toBe(WHY);
  await page.getByLabel('The register is out of date').check();
  await expectFits(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved. It comes back when one of the figures changes.').waitFor();
  expect(await page.locator(about).count()).toBe(0);
  await page.getByRole('link', { name: /^Settled/ }).click();
  await page.locator(about).waitFor();
  await expectFits(page);
  expect(await seenText(page.getByRole('main'))).toContain(
    `The register is out of date: “${WHY}” Robin case-officer`,
  );
}
