import type { Feature, Need } from '../../kernel/index.ts';
import type { PlacingSuspension } from '../../quality/index.ts';
import type { ApartRule, Sector } from '../../register/index.ts';
import type { FailReason, GateId, MissingFact } from '../gates/outcome.ts';
import type { Measure, MeasureId } from '../measures/measure.ts';
import type { PlaceStanding } from '../place-standing.ts';
import type { Subject } from './subject.ts';

type WhichNeed = { readonly need: Need; readonly which: 'primary' | 'second' };
type Way = {
  readonly miles: number;
  readonly minutes: number;
  readonly source: 'estimated' | 'routed';
};
type NoFacts = Readonly<Record<never, never>>;
type FailFacts = { readonly [R in FailReason as `fail-${R}`]: { readonly got: string } };
type MissingFacts = {
  readonly [M in MissingFact as `missing-${M}`]: { readonly got: string | null };
};
type ApartFacts = { readonly [R in ApartRule as `apart-${R}`]: NoFacts };

/** How many pupils are of about the child's age. */
type Peers = { readonly peers: number; readonly simulated: boolean };
/** Additional cost to the authority, pence a year, and as a multiple of the band's reference tariff. */
type Cost = {
  readonly pence: number;
  readonly multiple: number;
  readonly full: number;
  readonly simulated: boolean;
};
/** Published figures of a setting: suspensions, absence, inspections and the like. */
type Figures = { readonly figures: readonly Measure[] };

/** What can speak for a setting. */
export interface CountsFacts {
  readonly 'need-designated': WhichNeed;
  readonly 'need-neighbouring': WhichNeed;
  readonly 'need-ordinary': WhichNeed & { readonly band: number | null };
  readonly 'must-haves-met': { readonly features: readonly Feature[] };
  readonly 'nice-to-haves-met': { readonly met: number; readonly of: number };
  readonly 'distance-fair': Way;
  readonly 'place-free': PlaceStanding;
  readonly 'place-held': PlaceStanding;
  readonly 'cost-fair': Cost;
  readonly 'peers-there': Peers;
  readonly 'practice-good': Figures;
  readonly attends: NoFacts;
  readonly sibling: NoFacts;
}
export type CountsCode = keyof CountsFacts;

/** Every code that an explanation is made of, with the facts that its sentence needs. */
export interface FindingFacts extends CountsFacts, FailFacts, MissingFacts, ApartFacts {
  readonly listed: { readonly because: readonly Finding<CountsCode>[] };
  readonly 'listed-for-mix': { readonly sector: Sector };
  readonly 'below-the-cut': { readonly rank: number };
  readonly 'gave-way-to-mix': { readonly rank: number };
  readonly 'gate-failed': { readonly gates: readonly GateId[] };
  readonly 'distance-far': Way;
  readonly 'nice-to-haves-short': { readonly met: number; readonly of: number };
  readonly 'journey-long': {
    readonly minutes: number;
    readonly limit: number;
    readonly age: number;
  };
  readonly 'placing-suspended': { readonly suspension: PlacingSuspension };
  readonly 'inclusion-load': {
    readonly group: 'plan' | 'support';
    readonly share: number;
    readonly norm: number;
    readonly multiple: number;
    readonly notional: {
      readonly budget: number;
      readonly headroom: number;
      readonly perPupil: number;
      readonly simulated: boolean;
    } | null;
  };
  readonly 'place-none': PlaceStanding;
  readonly 'cost-high': Cost;
  readonly 'peers-few': Peers;
  readonly 'practice-weak': Figures;
  readonly 'position-unknown': NoFacts;
  readonly 'cost-range': {
    readonly low: number;
    readonly high: number;
    /** The price is known, and only the journey is not. */
    readonly isPriced: boolean;
    readonly simulated: boolean;
  };
  /** The child has no band, or one that the framework does not have. */
  readonly 'cost-without-band': { readonly band: number | null };
  readonly 'second-need-unknown': { readonly need: Need };
  readonly 'nice-to-haves-unknown': { readonly features: readonly Feature[] };
  readonly 'not-published': { readonly measures: readonly MeasureId[] };
  readonly 'confirm-need': { readonly need: Need; readonly low: number; readonly high: number };
  readonly 'confirm-places': { readonly to: number };
  readonly 'confirm-return': { readonly asOf: string; readonly to: number };
  readonly 'check-gates': { readonly gates: readonly GateId[] };
  readonly 'whole-range': { readonly low: number; readonly high: number };
  readonly 'score-to-list': { readonly lastScore: number };
  readonly 'later-start': { readonly opens: string };
  readonly 'other-year-group': NoFacts;
  readonly 'offer-basis': NoFacts;
  readonly 'provide-features': { readonly features: readonly Feature[] };
  readonly 'list-advises': NoFacts;
  readonly 'may-request': NoFacts;
  readonly 'may-request-approved': NoFacts;
  readonly 'may-propose-independent': NoFacts;
  readonly 'full-is-no-ground': NoFacts;
  readonly 'mainstream-right': NoFacts;
}
export type FindingCode = keyof FindingFacts;

export type Finding<C extends FindingCode = FindingCode> = {
  readonly [K in C]: { readonly code: K; readonly facts: FindingFacts[K] };
}[C];

/** A sentence for each code, in one register; a code without a sentence does not compile. */
export type Catalogue<C extends FindingCode = FindingCode> = {
  readonly [K in C]: (facts: FindingFacts[K], subject: Subject) => string;
};

/** One finding in the words of a catalogue. */
export function say<C extends FindingCode>(
  catalogue: Catalogue<C>,
  finding: Finding<C>,
  subject: Subject,
): string {
  return catalogue[finding.code](finding.facts, subject);
}
