import * as z from 'zod';
import { type GridPoint, type Router, RouterFailure, type Way } from '../../geography/index.ts';
import { degreesOf, inChunks } from './degrees.ts';

/** OSRM takes 100 points in a table unless it is told otherwise; one of them is the home. */
const MOST_DESTINATIONS = 99;
/**
 * OSRM takes the nearest road however far away it is. A setting beyond the edge of its map would get a journey to that
 * edge, so a point that is farther from its road than this has none.
 */
const FARTHEST_ROAD_METRES = 1_000;

const $Cell = z.number().min(0).nullable();
const $Waypoint = z.object({ distance: z.number().min(0).optional() }).nullable();

/** The answer of the table service, as far as one home needs it. */
const $Table = z.object({
  code: z.literal('Ok'),
  durations: z.tuple([z.array($Cell)]),
  distances: z.tuple([z.array($Cell)]),
  destinations: z.array($Waypoint).optional(),
});
type Table = z.infer<typeof $Table>;

const $Refusal = z.object({ code: z.string().regex(/^[A-Za-z]{1,40}$/) });

/** A router that speaks as OSRM's table service does, at an address of one's own. */
export function createOsrmRouter(url: string): Router {
  const base = url.replace(/\/+$/, '');
  return {
    name: 'osrm',
    billed: false,
    async ways(from, destinations, signal) {
      const tables = inChunks(destinations, MOST_DESTINATIONS).map(async (chunk) =>
        waysIn(await table(base, [from, ...chunk], signal), chunk.length),
      );
      return (await Promise.all(tables)).flat();
    },
  };
}

async function table(
  base: string,
  points: readonly GridPoint[],
  signal: AbortSignal,
): Promise<Table> {
  const path = points.map((point) => degreesOf(point).join(',')).join(';');
  const query = 'sources=0&annotations=duration,distance';
  const answer = await fetch(`${base}/table/v1/driving/${path}?${query}`, {
    signal,
    redirect: 'error',
  });
  const body: unknown = await answer.json().catch((error: unknown) => {
    // Its words are not kept: they may name where the child lives.
    throw error instanceof SyntaxError ? new RouterFailure(unreadable(answer)) : error;
  });
  const found = $Table.safeParse(body);
  if (answer.ok && found.success) return found.data;
  const refusal = $Refusal.safeParse(body);
  const refused = refusal.success && refusal.data.code !== 'Ok';
  throw new RouterFailure(refused ? `code ${refusal.data.code}` : unreadable(answer));
}

function unreadable({ ok, status }: Response): string {
  return ok ? 'not the shape of a table' : `status ${status}`;
}

/** The table's first column is the home itself. */
function waysIn({ durations, distances, destinations }: Table, count: number): (Way | null)[] {
  const [seconds] = durations;
  const [metres] = distances;
  if (seconds.length !== count + 1 || metres.length !== count + 1) {
    throw new RouterFailure('a table of another size');
  }
  const isNear = (at: number) => (destinations?.[at]?.distance ?? 0) <= FARTHEST_ROAD_METRES;
  // The home stands among the destinations too.
  if (!isNear(0)) return Array.from({ length: count }, () => null);
  return seconds.slice(1).map((duration, i) => {
    const distance = metres[i + 1] ?? null;
    if (duration === null || distance === null || !isNear(i + 1)) return null;
    return { metres: distance, seconds: duration };
  });
}
