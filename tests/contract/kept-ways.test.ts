import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { LogEntry } from '../../functions/shared/log.ts';
import { createKeptWays } from '../../lib/adapters/store/index.ts';
import { createAmazonLocationRouter } from '../../lib/adapters/travel/index.ts';
import type { GridPoint } from '../../lib/geography/index.ts';
import { ACT_2014 } from '../../lib/policy/index.ts';
import { officerAtWork } from '../support/officer-at-work.ts';
import { putItem } from '../support/put-item.ts';
import { requestInput } from '../support/request-input.ts';
import {
  amazonFiveKilometres,
  type RouterServer,
  startRouterServer,
} from '../support/router-server.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const OWN = { kind: 'authority', code: '990' } as const;
const NEIGHBOUR = { kind: 'authority', code: '991' } as const;
const $Asked = z.object({
  Origins: z.tuple([z.object({ Position: z.tuple([z.number(), z.number()]) })]),
  Destinations: z.array(z.unknown()),
});
const routed = { miles: expect.closeTo(3.10686, 4), minutes: 12, source: 'routed' };
const estimated = expect.objectContaining({ source: 'estimated' });

describe('ways that cost money', () => {
  let world: TestWorld;
  let server: RouterServer;
  const logged: LogEntry[] = [];
  // Each test lives in squares of its own.
  let home: GridPoint = { easting: 430_010, northing: 434_010 };
  beforeAll(async () => {
    server = await startRouterServer(amazonFiveKilometres);
    world = await openTestWorld({
      demo: true,
      router: createAmazonLocationRouter({
        region: 'eu-west-2',
        endpoint: server.url,
        credentials: () => ({ accessKeyId: 'KEY', secretAccessKey: 'SECRET' }),
      }),
      log: (entry) => logged.push(entry),
    });
  });
  beforeEach(() => {
    server.reply = amazonFiveKilometres;
    server.requests.length = 0;
    logged.length = 0;
    home = { easting: home.easting + 1_000, northing: home.northing };
    world.clock.now += 60_000;
  });
  afterAll(async () => {
    await world.close();
    await server.close();
  });

  const settings = (count: number, from = 0) =>
    Array.from({ length: count }, (_, i) => ({ easting: 450_000 + from + i, northing: 440_000 }));
  const journeys = (
    to: readonly GridPoint[],
    from = home,
    authority: typeof OWN | typeof NEIGHBOUR = OWN,
  ) => world.deps.travelOf(ACT_2014, authority)(from, to);
  /** How many ways each call bought. */
  const bought = () =>
    server.requests.map(({ body }) => $Asked.parse(JSON.parse(body)).Destinations.length);
  const itemOf = (from: GridPoint) =>
    world.table.get({
      pk: 'AUTH#990',
      sk: `WAYS#amazon-location#${from.easting}-${from.northing}`,
    });
  const middle = () => ({ easting: home.easting + 115, northing: home.northing + 115 });

  it('are bought for a child’s first list, and no list, try or cost of that child buys them again', async () => {
    const officer = officerAtWork(world);
    const path = '/v1/authorities/990/requests';
    const made = await world.call('POST', path, {
      headers: officer.headers,
      body: requestInput({ reference: 'K-1', home }),
    });
    const request = made.headers.get('location') ?? '';
    const { list } = await officer.newList(request);
    const sources = Object.values(list.body.inputs.journeys).map(({ source }) => source);
    expect(new Set(sources)).toEqual(new Set(['routed']));
    expect(bought()).toEqual([sources.length]);
    await officer.newList(request);
    const { headers } = officer;
    const tried = await world.call('POST', `${request}/what-if`, {
      headers,
      body: { list: { ...ACT_2014.list, size: 3 } },
    });
    const provisionId = list.body.proposal.recommended[0]?.evaluation.provisionId;
    const cost = await world.call('POST', `${request}/cost`, { headers, body: { provisionId } });
    expect([tried.status, cost.status]).toEqual([200, 200]);
    expect(server.requests).toHaveLength(1);
  });

  it('cost a list one reading of the table', async () => {
    await journeys(settings(40));
    world.tableCalls.clear();
    await journeys(settings(40));
    expect(Object.fromEntries(world.tableCalls)).toEqual({ GetItemCommand: 1 });
  });

  it('lead from the middle of a square of 250 m: the home itself is told to nobody', async () => {
    await journeys(settings(1));
    const there = { easting: home.easting + 230, northing: home.northing + 200 };
    expect(await journeys(settings(1), there)).toEqual([routed]);
    expect(bought()).toEqual([1]);
    await journeys(settings(1), { easting: home.easting + 250, northing: home.northing });
    expect(bought()).toEqual([1, 1]);
    const [first, second] = server.requests.map(
      ({ body }) => $Asked.parse(JSON.parse(body)).Origins[0].Position,
    );
    // 250 m east at this latitude are 0.0038 degrees.
    expect((second?.[0] ?? 0) - (first?.[0] ?? 0)).toBeCloseTo(0.0038, 4);
    expect(first?.[1]).toBeCloseTo(53.8, 1);
    expect((await itemOf(middle()))?.body).toEqual({
      ways: {
        '450000-440000': {
          way: { metres: 5_000, seconds: 720 },
          foundAt: Math.floor(world.clock.now / 1000),
        },
      },
    });
  });

  it('are bought for what is missing alone', async () => {
    await journeys(settings(3));
    expect(await journeys(settings(5))).toEqual(Array.from({ length: 5 }, () => routed));
    expect(bought()).toEqual([3, 2]);
  });

  it('are bought once for two settings at one point', async () => {
    const [here] = settings(1);
    expect(await journeys(here ? [here, here] : [])).toEqual([routed, routed]);
    expect(bought()).toEqual([1]);
  });

  it('are bought for the first hundred settings of a list; farther down it estimates', async () => {
    const found = await journeys(settings(130));
    expect(bought()).toEqual([100]);
    expect(found.slice(0, 100)).toEqual(Array.from({ length: 100 }, () => routed));
    expect(found.slice(100)).toEqual(Array.from({ length: 30 }, () => estimated));
  });

  it('belong to the authority that paid', async () => {
    await journeys(settings(2));
    expect(await journeys(settings(2), home, NEIGHBOUR)).toEqual([routed, routed]);
    expect(bought()).toEqual([2, 2]);
  });

  it('are kept for 30 days, and so is that there is none', async () => {
    server.reply = () => ({
      body: JSON.stringify({
        ErrorCount: 1,
        PricingBucket: 'Core',
        RouteMatrix: [[{ Distance: 0, Duration: 0, Error: 'NoRoute' }]],
        RoutingBoundary: { Unbounded: true },
      }),
    });
    expect(await journeys(settings(1))).toEqual([estimated]);
    world.clock.now += 29 * DAY_MS;
    expect(await journeys(settings(1))).toEqual([estimated]);
    expect(bought()).toEqual([1]);
    expect((await itemOf(middle()))?.expiresAt).toBe(Math.floor((world.clock.now + DAY_MS) / 1000));
    server.reply = amazonFiveKilometres;
    world.clock.now += DAY_MS;
    expect(await journeys(settings(1))).toEqual([routed]);
    expect(bought()).toEqual([1, 1]);
  });

  it('stay known while the router is down; only what is missing is estimated', async () => {
    await journeys(settings(1));
    server.reply = () => ({ status: 403, body: '{}' });
    expect(await journeys(settings(2))).toEqual([routed, estimated]);
    expect(logged).toEqual([
      {
        level: 'warn',
        code: 'journeys-estimated',
        facts: { router: 'amazon-location', why: 'status 403', settings: 1 },
      },
    ]);
    server.reply = amazonFiveKilometres;
    expect(await journeys(settings(2))).toEqual([routed, routed]);
  });

  it('are kept for both of two lists that are made at the same moment', async () => {
    await Promise.all([journeys(settings(2)), journeys(settings(2, 100))]);
    server.requests.length = 0;
    await journeys([...settings(2), ...settings(2, 100)]);
    expect(server.requests).toEqual([]);
  });

  it('are kept up to 500 for a square, the newest', async () => {
    const kept = createKeptWays(world.table, OWN, () => world.clock.now);
    const way = { metres: 1, seconds: 1 };
    const named = (prefix: string, count: number) =>
      new Map(Array.from({ length: count }, (_, i) => [`${prefix}${i}`, way] as const));
    await kept.keep('osrm', middle(), named('old', 300));
    world.clock.now += 1_000;
    await kept.keep('osrm', middle(), named('new', 300));
    const found = [...(await kept.find('osrm', middle())).keys()];
    expect(found).toHaveLength(500);
    expect(found.filter((name) => name.startsWith('new'))).toHaveLength(300);
    // Another router finds other ways.
    expect((await kept.find('amazon-location', middle())).size).toBe(0);
  });

  it('that cannot be read any more are bought anew', async () => {
    const { easting, northing } = middle();
    await putItem(world, {
      pk: 'AUTH#990',
      sk: `WAYS#amazon-location#${easting}-${northing}`,
      kind: 'ways',
      rev: 4,
      schema: 1,
      body: { ways: 'none' },
    });
    expect(await journeys(settings(1))).toEqual([routed]);
    expect(await journeys(settings(1))).toEqual([routed]);
    expect(bought()).toEqual([1]);
  });
});
