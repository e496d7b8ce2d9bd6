import type { CalculateRouteMatrixResponse } from '@aws-sdk/client-geo-routes';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAmazonLocationRouter } from '../../lib/adapters/travel/index.ts';
import {
  amazonFiveKilometres,
  type RouterReply,
  type RouterServer,
  startRouterServer,
} from '../support/router-server.ts';

// Ordnance Survey's test points TP20 Pudsey, TP25 Newcastle, TP12 Droitwich and TP40 Shetland, in whole metres.
const PUDSEY = { easting: 422_242, northing: 433_819 };
const NEWCASTLE = { easting: 424_639, northing: 565_013 };
const DROITWICH = { easting: 389_544, northing: 261_912 };
const SHETLAND = { easting: 396_000, northing: 1_138_729 };

/** Shaped as the SDK's documented answer. */
const ANSWER = {
  ErrorCount: 2,
  PricingBucket: 'Core',
  RouteMatrix: [
    [
      { Distance: 164_302, Duration: 6_342 },
      { Distance: 0, Duration: 0, Error: 'NoMatchDestination' },
      { Distance: 0, Duration: 0, Error: 'NoRoute' },
    ],
  ],
  RoutingBoundary: { Unbounded: true },
} satisfies CalculateRouteMatrixResponse;

const answered = (change: object, status = 200): RouterReply => ({
  status,
  body: JSON.stringify({ ...ANSWER, ...change }),
});
const THROTTLED = {
  status: 429,
  body: '{"Message":"Too many requests"}',
  headers: { 'x-amzn-errortype': 'ThrottlingException' },
};

describe('Amazon Location', () => {
  let server: RouterServer;
  beforeAll(async () => {
    server = await startRouterServer(amazonFiveKilometres);
  });
  beforeEach(() => {
    server.requests.length = 0;
  });
  afterAll(() => server.close());

  const ways = (reply: RouterServer['reply'], destinations = [NEWCASTLE, DROITWICH, SHETLAND]) => {
    server.reply = reply;
    const router = createAmazonLocationRouter({
      region: 'eu-west-2',
      endpoint: server.url,
      credentials: () => ({ accessKeyId: 'KEY', secretAccessKey: 'SECRET', sessionToken: 'S' }),
    });
    return router.ways(PUDSEY, destinations, AbortSignal.timeout(5_000));
  };

  it('is asked for one home and many settings in a signed call', async () => {
    await ways(() => answered({}));
    const [request] = server.requests;
    expect([request?.method, request?.url]).toEqual(['POST', '/v2/route-matrix']);
    expect(request?.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=KEY\/\d{8}\/eu-west-2\/geo-routes\/aws4_request, SignedHeaders=.*x-amz-security-token, Signature=[0-9a-f]{64}$/,
    );
    // As published; the shift between the grids is right to some 5 m.
    const at = (longitude: number, latitude: number) => ({
      Position: [expect.closeTo(longitude, 3), expect.closeTo(latitude, 3)],
    });
    expect(JSON.parse(request?.body ?? '')).toEqual({
      Origins: [at(-1.6638, 53.8002)],
      Destinations: [at(-1.6166, 54.9791), at(-2.1546, 52.2553), at(-2.0738, 60.1331)],
      RoutingBoundary: { Unbounded: true },
      TravelMode: 'Car',
      OptimizeRoutingFor: 'FastestRoute',
      Traffic: { Usage: 'IgnoreTrafficData' },
    });
  });

  it('knows no way where an entry has an error, whatever else it has', async () => {
    const found = await ways(() => answered({}));
    expect(found).toEqual([{ metres: 164_302, seconds: 6_342 }, null, null]);
    const RouteMatrix = [[{ Error: 'Other' }, { Distance: 5 }, { Distance: 7, Duration: 1 }]];
    expect(await ways(() => answered({ RouteMatrix }))).toEqual([
      null,
      null,
      { metres: 7, seconds: 1 },
    ]);
  });

  it('is asked for 100 settings at once, as many as it takes without a boundary', async () => {
    const settings = Array.from({ length: 101 }, (_, i) => ({
      easting: 400_000 + i * 100,
      northing: 400_000,
    }));
    expect(await ways(amazonFiveKilometres, settings)).toHaveLength(101);
    const sizes = server.requests.map(({ body }) => JSON.parse(body).Destinations.length);
    expect(sizes.sort()).toEqual([1, 100]);
  });

  it('is asked again where it is throttled or fails', async () => {
    const replies = [THROTTLED, { status: 503, body: '' }, answered({})];
    const [first] = await ways(() => replies[server.requests.length - 1] ?? THROTTLED);
    expect(first).toEqual({ metres: 164_302, seconds: 6_342 });
    expect(server.requests).toHaveLength(3);
  });

  it.each([
    ['goes on being throttled', THROTTLED, 'status 429', 3],
    ['goes on failing', { status: 500, body: '<html>' }, 'status 500', 3],
    ['does not let the role in', { status: 403, body: '{"Message":"no"}' }, 'status 403', 1],
    ['answers another shape', { body: '{"RouteMatrix":[]}' }, 'not the shape of a matrix', 1],
    ['answers too few', answered({ RouteMatrix: [[]] }), 'a matrix of another size', 1],
  ])('that %s cannot answer, and says why without where', async (_name, reply, why, calls) => {
    await expect(ways(() => reply)).rejects.toMatchObject({ name: 'RouterFailure', why });
    expect(server.requests).toHaveLength(calls);
  });

  it('that answers no JSON cannot answer', async () => {
    await expect(ways(() => ({ body: '{"RouteMatrix' }))).rejects.toThrow(SyntaxError);
  });

  it('is given up when the time is over', async () => {
    server.reply = () => ({ ...answered({}), afterMs: 2_000 });
    const router = createAmazonLocationRouter({
      region: 'eu-west-2',
      endpoint: server.url,
      credentials: () => ({ accessKeyId: 'KEY', secretAccessKey: 'SECRET' }),
    });
    await expect(router.ways(PUDSEY, [NEWCASTLE], AbortSignal.timeout(50))).rejects.toMatchObject({
      name: 'TimeoutError',
    });
  });
});
