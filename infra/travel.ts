const AMAZON_LOCATION = 'amazon-location';

/** How the functions that make lists find journeys by road; they estimate them where nothing is said. */
export interface Travel {
  readonly environment: Readonly<Record<string, string>>;
  readonly isRented: boolean;
}

/** What the context says: nothing, Amazon Location, or the address of a router of one's own. */
export function travelOf(given: unknown): Travel {
  if (given === undefined) return { environment: {}, isRented: false };
  if (given === AMAZON_LOCATION) {
    return { environment: { TRAVEL_ROUTER: AMAZON_LOCATION }, isRented: true };
  }
  const url = typeof given === 'string' ? URL.parse(given) : null;
  if (url && /^https?:$/.test(url.protocol)) {
    return { environment: { TRAVEL_URL: url.href }, isRented: false };
  }
  throw new Error(
    `${JSON.stringify(given)} is no way to find journeys. Give -c travel=${AMAZON_LOCATION}, -c travel=<address of an OSRM-compatible router>, or nothing.`,
  );
}
