import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserWorld, openBrowserWorld } from './browser-world.ts';
import { A_PAGE_MS, LOOKED_AT, looksAt, PATHS } from './every-path.ts';
import { DESKTOP, NARROW, seenOn } from './look.ts';
import { addressIn, whoIn } from './visit.ts';
import { NOT_LOOKED_AT, STATES, VISITS } from './visits.ts';

describe('every page', () => {
  let world: BrowserWorld;
  const titles = new Map<string, string>();
  beforeAll(async () => {
    world = await openBrowserWorld();
  }, 180_000);
  afterAll(() => world.close());

  it('is visited here', () => {
    const all = [...Object.keys(VISITS), ...Object.keys(NOT_LOOKED_AT)];
    expect(all.sort()).toEqual([...PATHS].sort());
  });

  it.each(LOOKED_AT)(
    '%s',
    async (path) => {
      titles.set(pageOf(path), (await looksAt(world, path, DESKTOP)).title);
    },
    A_PAGE_MS,
  );

  it('has a title of its own', () => {
    expect(new Set(titles.values()).size).toBe(titles.size);
    expect(titles.size).toBe(new Set(LOOKED_AT.map(pageOf)).size);
  });

  it.each(Object.keys(STATES))(
    '%s',
    async (state) => {
      const visit = STATES[state];
      if (!visit) throw new Error(`${state} has no visit.`);
      const status = Number(/ (\d{3})$/.exec(state)?.[1] ?? 200);
      for (const screen of [DESKTOP, NARROW]) {
        const seen = await seenOn(world, visit, screen);
        // Of a refusal the browser itself tells its console.
        const complaints = status === 200 ? [] : seen.complaints;
        expect(seen).toEqual({ ...seen, status, headings: 1, complaints, faults: [] });
        expect(seen.width).toBeLessThanOrEqual(screen.width);
      }
    },
    A_PAGE_MS,
  );

  it.each(Object.entries(NOT_LOOKED_AT))('that is not looked at answers: %s', async (_, visit) => {
    const context = await world.open(whoIn(visit, world.prepared), DESKTOP);
    const answer = await context.request.get(addressIn(visit.path, world.prepared), {
      maxRedirects: 0,
    });
    const { location = '', 'content-type': type = '' } = answer.headers();
    expect(answer.status() === 303 ? location : type).toMatch(visit.answer);
    expect((await answer.body()).byteLength > 0 || answer.status() === 303).toBe(true);
    await context.close();
  });
});

/** The same page of another kind of organisation may have the same title: nobody is in both at once. */
function pageOf(path: string): string {
  return path.replace(/^\/(authority|consortium|provider|trust)\/:\w+/, '/:organisation');
}
