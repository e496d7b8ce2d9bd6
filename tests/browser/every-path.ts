import { expect } from 'vitest';
import { PAGES } from '../../functions/web/pages/index.ts';
import type { BrowserWorld, Screen } from './browser-world.ts';
import { type Seen, seenOn } from './look.ts';
import { NOT_LOOKED_AT, VISITS } from './visits.ts';

export const A_PAGE_MS = 90_000;

/** Of every page that is reached by GET. */
export const PATHS = [
  ...new Set(
    PAGES.filter(({ contract }) => contract.method === 'get').map(({ contract }) => contract.path),
  ),
];
export const LOOKED_AT = PATHS.filter((path) => !Object.hasOwn(NOT_LOOKED_AT, path));

/** Looks at a page as its visit says, and finds nothing wrong with it. */
export async function looksAt(world: BrowserWorld, path: string, screen: Screen): Promise<Seen> {
  const visit = VISITS[path];
  if (!visit) throw new Error(`${path} has no visit.`);
  const seen = await seenOn(world, visit, screen);
  expect(seen).toEqual({ ...seen, status: 200, headings: 1, complaints: [], faults: [] });
  expect(seen.width).toBeLessThanOrEqual(screen.width);
  return seen;
}
