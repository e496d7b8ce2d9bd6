import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createOsrmRouter } from '../../lib/adapters/travel/index.ts';
import {
  osrmFiveKilometres,
  type RouterReply,
  type RouterServer,
  startRouterServer,
} from '../support/router-server.ts';

// Ordnance Survey's test points TP20 Pudsey, TP25 Newcastle and TP12 Droitwich, in whole metres.
const PUDSEY = { easting: 422_242, northing: 433_819 };
const NEWCASTLE = { easting: 424_639, northing: 565_013 };
const DROITWICH = { easting: 389_544, northing: 261_912 };

/** The first row of the table in OSRM's documentation of the service, with waypoints as it documents them. */
const DOCUMENTED = {
  code: 'Ok',
  sources: [{ location: [13.3888, 52.517033], hint: 'A', name: 'Friedrichstraße', distance: 4.1 }],
  destinations: [
    { location: [13.3888, 52.517033], hint: 'A', name: 'Friedrichstraße', distance: 4.1 },
    { location: [13.397631, 52.529432], hint: 'B', name: 'Torstraße', distance: 2.4 },
    { location: [13.428554, 52.523239], hint: 'C', name: 'Platz', distance: 0.9 },
  ],
  durations: [[0, 192.6, 382.8]],
  distances: [[0, 1886.89, 3791.3]],
};

const answered = (change: object, status = 200): RouterReply => ({
  status,
  body: JSON.stringify({ ...DOCUMENTED, ...change }),
});

describe('an OSRM-compatible table service', () => {
  let server: RouterServer;
  beforeAll(async () => {
    server = await startRouterServer(osrmFiveKilometres);
  });
  beforeEach(() => {
    server.requests.length = 0;
  });
  afterAll(() => server.close());

  const ways = (reply: RouterServer['reply'], destinations = [NEWCASTLE, DROITWICH]) => {
    server.reply = reply;
    const router = createOsrmRouter(`${server.url}/`);
    return router.ways(PUDSEY, destinations, AbortSignal.timeout(5_000));
  };

  it('is asked from the home to each setting, longitude first, and its documented answer is read', async () => {
    expect(await ways(() => answered({}))).toEqual([
      { metres: 1886.89, seconds: 192.6 },
      { metres: 3791.3, seconds: 382.8 },
    ]);
    const [request] = server.requests;
    expect(request?.method).toBe('GET');
    const asked = /^\/table\/v1\/driving\/(.*)\?sources=0&annotations=duration,distance$/.exec(
      request?.url ?? '',
    )?.[1];
    const degrees = asked?.split(';').map((point) => point.split(',').map(Number));
    // As published; the shift between the grids is right to some 5 m.
    expect(degrees).toEqual([
      [expect.closeTo(-1.6638, 3), expect.closeTo(53.8002, 3)],
      [expect.closeTo(-1.6166, 3), expect.closeTo(54.9791, 3)],
      [expect.closeTo(-2.1546, 3), expect.closeTo(52.2553, 3)],
    ]);
  });

  it.each([
    ['duration', { durations: [[0, null, 382.8]] }],
    ['distance', { distances: [[0, null, 3791.3]] }],
  ])('knows no way where its %s is null', async (_name, change) => {
    expect(await ways(() => answered(change))).toEqual([null, { metres: 3791.3, seconds: 382.8 }]);
  });

  it('knows no way to a setting far from any road of its map, which it would take to the edge', async () => {
    const [home, near, far] = DOCUMENTED.destinations;
    const beyond = (point: object | undefined, distance: number) => ({ ...point, distance });
    const destinations = [home, beyond(near, 1_000), beyond(far, 48_211.7)];
    expect(await ways(() => answered({ destinations }))).toEqual([
      { metres: 1886.89, seconds: 192.6 },
      null,
    ]);
    const fromAbroad = [beyond(home, 1_001), near, far];
    expect(await ways(() => answered({ destinations: fromAbroad }))).toEqual([null, null]);
  });

  it('is asked for 99 settings at once, as many as it takes with the home, and the order is kept', async () => {
    const settings = Array.from({ length: 150 }, (_, i) => ({
      easting: 400_000 + i * 100,
      northing: 400_000,
    }));
    const found = await ways((request) => {
      const points = request.url.split(/[/?]/)[4]?.split(';') ?? [];
      // The settings lie from west to east, so their longitude tells which they are.
      const metres = [points.map((point) => Math.round((Number(point.split(',')[0]) + 3) * 1e6))];
      return answered({ durations: metres, distances: metres, destinations: undefined });
    }, settings);
    expect(server.requests.map(({ url }) => url.split(';').length).sort()).toEqual(
      [100, 52].sort(),
    );
    expect(Math.max(...server.requests.map(({ url }) => url.length))).toBeLessThan(4_000);
    const metres = found.map((way) => way?.metres ?? Number.NaN);
    expect(metres).toHaveLength(150);
    expect(metres).toEqual([...metres].sort((a, b) => a - b));
    expect(new Set(metres).size).toBe(150);
  });

  it.each([
    ['refuses a point', answered({ code: 'NoSegment' }, 400), 'code NoSegment'],
    ['refuses so many', answered({ code: 'TooBig' }, 400), 'code TooBig'],
    ['says Ok with an error', answered({}, 500), 'status 500'],
    ['is behind a proxy that fails', { status: 502, body: '<html>Bad' }, 'status 502'],
    ['is throttled', { status: 429, body: '{}' }, 'status 429'],
    ['answers no JSON', { body: '{"code":"Ok","dur' }, 'not the shape of a table'],
    ['answers another shape', answered({ durations: 'none' }), 'not the shape of a table'],
    ['answers no distances', answered({ distances: undefined }), 'not the shape of a table'],
    ['answers a negative way', answered({ distances: [[0, -1, 2]] }), 'not the shape of a table'],
    ['answers too few', answered({ durations: [[0, 192.6]] }), 'a table of another size'],
    ['answers with somebody’s words', answered({ code: 'x'.repeat(99) }, 400), 'status 400'],
  ])('that %s cannot answer, and says why without where', async (_name, reply, why) => {
    await expect(ways(() => reply)).rejects.toMatchObject({ name: 'RouterFailure', why });
  });

  it('is not followed to another address', async () => {
    const elsewhere = { status: 302, body: '', headers: { location: 'http://127.0.0.1:1/' } };
    await expect(ways(() => elsewhere)).rejects.toThrow(TypeError);
    expect(server.requests).toHaveLength(1);
  });

  it('is given up when the time is over', async () => {
    server.reply = () => ({ ...answered({}), afterMs: 2_000 });
    const router = createOsrmRouter(server.url);
    await expect(router.ways(PUDSEY, [NEWCASTLE], AbortSignal.timeout(50))).rejects.toMatchObject({
      name: 'TimeoutError',
    });
  });
});
