import { estimateJourney, straightLineMetres } from '../../geography/index.ts';
import type { Feature } from '../../kernel/index.ts';
import type { TravelPolicy } from '../../policy/index.ts';
import type { Cell } from './cell.ts';
import type { Offer, OfferLine } from './offer.ts';
import type { Round } from './round.ts';

/** Why a line does not suit a cell. */
export type Unsuitable =
  | { readonly because: 'basis' | 'band' | 'need' | 'phase' | 'forbidden' }
  | { readonly because: 'feature'; readonly missing: readonly Feature[] }
  | { readonly because: 'journey'; readonly minutes: number; readonly limit: number };

/** Minutes and road miles one way; null where home or location is not given. */
export interface RoundJourney {
  readonly minutes: number;
  readonly miles: number | null;
}

/** What a round says of one pair beyond its rules. */
export type PairFacts = Round['pairs'][number];

export function journeyOf(
  cell: Cell,
  offer: Offer,
  line: OfferLine,
  known: PairFacts | undefined,
  travel: TravelPolicy,
): RoundJourney | null {
  const to = line.location ?? offer.location;
  const estimated =
    cell.home && to ? estimateJourney(straightLineMetres(cell.home, to), travel) : null;
  const minutes = known?.minutes ?? estimated?.minutes;
  return minutes === undefined ? null : { minutes, miles: estimated?.miles ?? null };
}

/** Null where the line suits. Pairs that people fixed, and placements that stay, are not asked about here. */
export function unsuitable(
  round: Pick<Round, 'journeyLimits'>,
  cell: Cell,
  offer: Offer,
  line: OfferLine,
  journey: RoundJourney | null,
): Unsuitable | null {
  if (line.basis !== cell.basis) return { because: 'basis' };
  if (line.bands && !line.bands.includes(cell.band)) return { because: 'band' };
  if (line.needs && !line.needs.includes(cell.need)) return { because: 'need' };
  if (line.phases && !line.phases.includes(cell.phase)) return { because: 'phase' };
  const missing = cell.requires.filter((feature) => !offer.features.includes(feature));
  if (missing.length > 0) return { because: 'feature', missing };
  const limit = journeyLimit(round, cell);
  if (journey !== null && limit !== null && journey.minutes > limit) {
    return { because: 'journey', minutes: journey.minutes, limit };
  }
  return null;
}

function journeyLimit({ journeyLimits }: Pick<Round, 'journeyLimits'>, cell: Cell): number | null {
  const rule = journeyLimits.find(
    ({ phases, bases }) =>
      (phases?.includes(cell.phase) ?? true) && (bases?.includes(cell.basis) ?? true),
  );
  return rule?.minutes ?? null;
}

/** Price of a place on the spot market for a whole year; null where there is none. */
export function spotPriceOf({ spotMarket }: Pick<Round, 'spotMarket'>, cell: Cell): number | null {
  if (cell.spotPrice !== undefined) return cell.spotPrice;
  const rule = spotMarket.find(
    ({ needs, phases, bands, bases }) =>
      (needs?.includes(cell.need) ?? true) &&
      (phases?.includes(cell.phase) ?? true) &&
      (bands?.includes(cell.band) ?? true) &&
      (bases?.includes(cell.basis) ?? true),
  );
  return rule?.price ?? null;
}

/** What a child costs at a line beyond the price of the place, for a whole year, in pounds. */
export function extraCost(
  { transport }: Pick<Round, 'transport'>,
  cell: Cell,
  journey: RoundJourney | null,
  known: PairFacts | undefined,
): number {
  if (known?.cost !== undefined) return known.cost;
  const rule = transport.find(({ bases }) => bases?.includes(cell.basis) ?? true);
  if (!rule || journey?.miles == null) return 0;
  const { poundsPerMile, atMost = Infinity } = rule;
  // An estimate: pence would promise more than it knows, and whole pounds let the plan be proved sooner.
  return Math.round(Math.min(atMost, poundsPerMile * journey.miles));
}

/** What a child uses of a resource by what is known of the pair, else of the cell; nothing where neither says. */
export function useOf(cell: Cell, known: PairFacts | undefined, resource: string): number {
  for (const uses of [known?.uses, cell.uses]) {
    // Own properties only: every object answers to `constructor`, which is an id like any other here.
    if (uses !== undefined && Object.hasOwn(uses, resource)) return uses[resource] ?? 0;
  }
  return 0;
}
