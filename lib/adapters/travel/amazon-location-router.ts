import type {
  CalculateRouteMatrixRequest,
  CalculateRouteMatrixResponse,
  RouteMatrixEntry,
} from '@aws-sdk/client-geo-routes';
import { AwsClient } from 'aws4fetch';
import * as z from 'zod';
import { type GridPoint, type Router, RouterFailure, type Way } from '../../geography/index.ts';
import { degreesOf, inChunks } from './degrees.ts';

export interface AmazonLocationEnvironment {
  readonly region: string;
  /** Read anew for each call. */
  readonly credentials: () => {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string | undefined;
  };
  /** Another address of the service, such as one in a network of one's own. */
  readonly endpoint?: string | undefined;
}

/** Pairs of a matrix without a boundary, which reaches residential places at the other end of England. */
const MOST_DESTINATIONS = 100;
/** After the first try, where it is throttled or fails; all within the time that a list has for its journeys. */
const RETRIES = 2;

/** What is read of the answer, by the SDK's names; an entry with an error has zeros or nothing for a way. */
const $Entry = z.object({
  Distance: z.number().min(0).optional(),
  Duration: z.number().min(0).optional(),
  Error: z.string().optional(),
} satisfies Record<keyof RouteMatrixEntry, z.ZodType>);
const $Matrix = z.object({
  RouteMatrix: z.tuple([z.array($Entry)]),
} satisfies Partial<Record<keyof CalculateRouteMatrixResponse, z.ZodType>>);
type Matrix = z.infer<typeof $Matrix>;

/** Amazon Location's CalculateRouteMatrix, signed by aws4fetch: the SDK's client would be a tenth of the API's bundle. */
export function createAmazonLocationRouter(environment: AmazonLocationEnvironment): Router {
  return {
    name: 'amazon-location',
    billed: true,
    async ways(from, destinations, signal) {
      const matrices = inChunks(destinations, MOST_DESTINATIONS).map(async (chunk) =>
        waysIn(await matrix(environment, requestFor(from, chunk), signal), chunk.length),
      );
      return (await Promise.all(matrices)).flat();
    },
  };
}

/** Traffic is left out, so that the same question has the same answer at any hour. */
function requestFor(from: GridPoint, destinations: readonly GridPoint[]) {
  return {
    Origins: [{ Position: degreesOf(from) }],
    Destinations: destinations.map((point) => ({ Position: degreesOf(point) })),
    RoutingBoundary: { Unbounded: true },
    TravelMode: 'Car',
    OptimizeRoutingFor: 'FastestRoute',
    Traffic: { Usage: 'IgnoreTrafficData' },
  } satisfies CalculateRouteMatrixRequest;
}

async function matrix(
  { region, credentials, endpoint }: AmazonLocationEnvironment,
  request: CalculateRouteMatrixRequest,
  signal: AbortSignal,
): Promise<Matrix> {
  const { sessionToken, ...keys } = credentials();
  const session = sessionToken ? { sessionToken } : {};
  const client = new AwsClient({
    ...keys,
    ...session,
    service: 'geo-routes',
    region,
    retries: RETRIES,
  });
  const base = endpoint?.replace(/\/+$/, '') ?? `https://routes.geo.${region}.amazonaws.com`;
  const answer = await client.fetch(`${base}/v2/route-matrix`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
    signal,
  });
  if (!answer.ok) throw new RouterFailure(`status ${answer.status}`);
  const found = $Matrix.safeParse(await answer.json());
  if (!found.success) throw new RouterFailure('not the shape of a matrix');
  return found.data;
}

function waysIn({ RouteMatrix: [row] }: Matrix, count: number): (Way | null)[] {
  if (row.length !== count) throw new RouterFailure('a matrix of another size');
  return row.map(({ Distance, Duration, Error: error }) =>
    error !== undefined || Distance === undefined || Duration === undefined
      ? null
      : { metres: Distance, seconds: Duration },
  );
}
