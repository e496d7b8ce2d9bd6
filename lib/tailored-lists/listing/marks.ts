import type { FailReason, GateId, MissingFact } from '../../matching/index.ts';

/** How a list ends for a setting that it does not recommend: the marks of which each has exactly one. */
export const OUTCOMES = ['failed', 'outranked', 'apart', 'no-provision'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How the places of a suitable provision that was outranked stood, for the child's year group and start. */
export const PLACE_STATES = ['not-published', 'cannot', 'none-free', 'old', 'free'] as const;
export type PlaceState = (typeof PLACE_STATES)[number];

/** A return that is believed by less than half is old: it has outlived the half-life of the policy. */
export const OLD_BELOW = 0.5;

/** What a provider could publish that a list would have counted by: at best it would then have been recommended. */
export const COULD = ['capacity', 'need-fit', 'cost'] as const;
export type Could = (typeof COULD)[number];

/**
 * The names under which lists are counted. A detail is what the request asked for: a need, a year group, a basis or a
 * feature.
 */
export const MARK = {
  listed: 'listed',
  requested: 'requested',
  outcome: (outcome: Outcome) => outcome,
  /** Suitable and high enough, but it gave its place to a setting of another sector. */
  gaveWay: 'gave-way',
  fail: (gate: GateId, reason: FailReason, detail: string) => `fail/${gate}/${reason}/${detail}`,
  /** The same without the detail: a request may fail for several. */
  failReason: (gate: GateId, reason: FailReason) => `fail/${gate}/${reason}`,
  /** It failed nothing else, and its score was that of a recommended setting. */
  failedThisAlone: (gate: GateId, reason: FailReason) => `alone/${gate}/${reason}`,
  unknown: (gate: GateId, missing: MissingFact, detail: string) =>
    `unknown/${gate}/${missing}/${detail}`,
  unknownFact: (gate: GateId, missing: MissingFact) => `unknown/${gate}/${missing}`,
  places: (state: PlaceState) => `places/${state}`,
  could: (could: Could) => `could/${could}`,
  caution: (caution: string) => `caution/${caution}`,
} as const;
