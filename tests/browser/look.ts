import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { BrowserWorld, Screen } from './browser-world.ts';
import { addressIn, type Visit, whoIn } from './visit.ts';

export const DESKTOP: Screen = { width: 1280, javaScript: true };
export const NARROW: Screen = { width: 320, javaScript: true };
export const WITHOUT_SCRIPT: Screen = { width: 1280, javaScript: false };

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A radio that shows more says so by aria-expanded: the design system’s own, tried with people, against the letter of ARIA. */
const OF_THE_DESIGN_SYSTEM = /^<input class="govuk-(radios|checkboxes)__input"[^>]* aria-expanded=/;

export interface Seen {
  readonly status: number;
  readonly title: string;
  /** How many headings of level 1. */
  readonly headings: number;
  /** What the browser's console says. */
  readonly complaints: readonly string[];
  /** What axe finds against WCAG 2.2 AA, with where; not asked without JavaScript. */
  readonly faults: readonly string[];
  readonly width: number;
}

/** What there is to see, and to complain of, at a visit on a screen. */
export async function seenOn(world: BrowserWorld, visit: Visit, screen: Screen): Promise<Seen> {
  const context = await world.open(whoIn(visit, world.prepared), screen);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  const response = await page.goto(addressIn(visit.path, world.prepared));
  const seen = {
    status: response?.status() ?? 0,
    title: await page.title(),
    headings: await page.locator('h1').count(),
    complaints,
    faults: screen.javaScript ? await faultsOf(page) : [],
    width: await widthOf(page),
  };
  await context.close();
  return seen;
}

async function faultsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !(id === 'aria-allowed-attr' && OF_THE_DESIGN_SYSTEM.test(html)))
      .map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}

/** How wide the page is: wider than the screen, and people must scroll sideways to read. */
export function widthOf(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth');
}
