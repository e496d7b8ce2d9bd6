import type { ModelBuilder } from '../solver/model-builder.ts';
import type { GroupTerms } from './group-terms.ts';
import type { PlanProblem } from './plan-problem.ts';

/** How many children of each cell there are in one future, and how much that future counts. */
export interface Demand {
  readonly weight: number;
  readonly counts: readonly number[];
  /** What a miss costs; where left out the first goal is held instead. */
  readonly price?: MissPrice;
}

/**
 * So dear that no future leaves a child without a place, or a wish unmet, to save money. Where many futures share
 * one set of contracts the first goal cannot be held in each: there may be no contracts that reach it in all.
 */
export interface MissPrice {
  readonly unplaced: number;
  readonly short: number;
}

/**
 * What is held of the first goal, that as few children as can be are without a place: `nobody` who could have one
 * goes without, or no more than `atMost`, a wish that is not met counting as `wishWeight` children.
 */
export type FirstGoal = 'nobody' | { readonly atMost: number; readonly wishWeight: number };

export interface ModelOptions {
  readonly goal: FirstGoal;
  /** Children are placed as whole numbers by the model itself, where its structure does not see to that. */
  readonly wholeChildren: boolean;
  /** Futures that the same contracts must serve; the round's own counts where left out. */
  readonly demands?: readonly Demand[];
  /** Places that serve several futures do not come out as whole numbers by themselves. */
  readonly wholePlaces?: boolean;
  /** Which authorities take part is open; all do where left out. */
  readonly group?: GroupTerms;
}

/** What the parts of a model are added to. */
export interface ModelScope {
  readonly to: ModelBuilder;
  readonly problem: PlanProblem;
  readonly options: ModelOptions;
  /** Columns of the authorities where it is open which take part. */
  readonly members: readonly number[];
}
