import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGES } from '../../functions/web/pages/index.ts';
import { type BrowserWorld, openBrowserWorld } from './browser-world.ts';
import { NOT_LOOKED_AT, VISITS } from './visits.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const DESKTOP = { width: 1280, javaScript: true };
const NARROW = { width: 320, javaScript: true };
const WITHOUT_SCRIPT = { width: 1280, javaScript: false };

const looked = PAGES.map(({ contract }) => contract)
  .filter(({ method, path }) => method === 'get' && !NOT_LOOKED_AT.has(path))
  .map(({ path }) => path);

describe('every page', () => {
  let world: BrowserWorld;
  const titles = new Map<string, string>();
  beforeAll(async () => {
    world = await openBrowserWorld();
  });
  afterAll(() => world.close());

  it('is visited here', () => {
    expect([...looked].sort()).toEqual(Object.keys(VISITS).sort());
  });

  it.each(looked)('%s', async (path) => {
    const visit = VISITS[path];
    if (!visit) throw new Error(`${path} has no visit.`);
    const address = await visit.path(world);
    for (const screen of [DESKTOP, NARROW, WITHOUT_SCRIPT]) {
      const context = await world.open(visit.who, screen);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      const response = await page.goto(address);
      expect([path, response?.status()]).toEqual([path, 200]);
      expect(await page.locator('h1').count()).toBe(1);
      expect(complaints).toEqual([]);
      if (screen.javaScript) expect(await faultsOf(page)).toEqual([]);
      if (screen === NARROW) expect(await widthOf(page)).toBeLessThanOrEqual(320);
      if (screen === DESKTOP) titles.set(path, await page.title());
      await context.close();
    }
  });

  it('has a title of its own', () => {
    expect(new Set(titles.values()).size).toBe(titles.size);
    expect(titles.size).toBe(looked.length);
  });
});

/** What axe finds against WCAG 2.2 AA, with where. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}

/** How wide the page is: wider than the screen, and people must scroll sideways to read. */
function widthOf(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth');
}
