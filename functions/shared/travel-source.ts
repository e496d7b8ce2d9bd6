import type { Owner } from '../../lib/access/index.ts';
import {
  createAmazonLocationRouter,
  createEstimatedTravel,
  createFindKeptWays,
  createFindWays,
  createOsrmRouter,
  createRoutedTravel,
} from '../../lib/adapters/travel/index.ts';
import type { KeptWays, Router } from '../../lib/geography/index.ts';
import type { Deps } from './deps.ts';
import type { Env } from './env.ts';
import { lambdaCredentials } from './lambda-credentials.ts';

/** The router that the environment names; null where journeys are estimated. */
export function routerOf(env: Env): Router | null {
  if (env.TRAVEL_URL !== undefined) return createOsrmRouter(env.TRAVEL_URL);
  if (env.TRAVEL_ROUTER === undefined) return null;
  // A start without credentials fails here, not list by list.
  lambdaCredentials();
  return createAmazonLocationRouter({
    region: env.AWS_REGION,
    endpoint: env.AWS_ENDPOINT_URL_GEO_ROUTES,
    credentials: lambdaCredentials,
  });
}

/**
 * Journeys by the router, else estimated. Ways that cost money are kept for the authority that pays for them; others
 * are asked for anew from the home itself.
 */
export function createTravelSource(
  router: Router | null,
  keptWaysOf: (authority: Owner) => KeptWays,
  { now, log }: Pick<Deps, 'now' | 'log'>,
): Deps['travelOf'] {
  if (router === null) return (policy) => createEstimatedTravel(policy.travel);
  const { name, billed } = router;
  const find = createFindWays(router, {
    now,
    tell: (facts) => log({ level: 'warn', code: 'journeys-estimated', facts: { ...facts } }),
  });
  const tellLost = (error: unknown) => {
    const why = error instanceof Error ? error.name : 'unknown';
    log({ level: 'warn', code: 'ways-not-kept', facts: { router: name, why } });
  };
  return (policy, authority) =>
    createRoutedTravel(
      billed ? createFindKeptWays(name, find, keptWaysOf(authority), tellLost) : find,
      createEstimatedTravel(policy.travel),
    );
}
