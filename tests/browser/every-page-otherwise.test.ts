import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserWorld, openBrowserWorld } from './browser-world.ts';
import { A_PAGE_MS, LOOKED_AT, looksAt } from './every-path.ts';
import { NARROW, WITHOUT_SCRIPT } from './look.ts';

// In a file of its own, so that it runs beside the other looks at every page.
describe('every page on a narrow screen, and without JavaScript', () => {
  let world: BrowserWorld;
  beforeAll(async () => {
    world = await openBrowserWorld();
  }, 180_000);
  afterAll(() => world.close());

  it.each(LOOKED_AT)(
    '%s',
    async (path) => {
      for (const screen of [NARROW, WITHOUT_SCRIPT]) {
        expect((await looksAt(world, path, screen)).status).toBe(200);
      }
    },
    A_PAGE_MS,
  );
});
