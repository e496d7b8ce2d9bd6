import type { Told } from '../access/index.ts';
import type { Result } from '../kernel/index.ts';
import type { AdmissionLimit } from './admission-limit.ts';
import type { CapacityReturn } from './capacity-return.ts';
import type { FoundCounter } from './impact-on-holds.ts';

/** What a publication finds, in the state in which it takes its place: changed meanwhile, nothing is stored. */
export interface Found {
  readonly before: CapacityReturn | null;
  /** Every counter of the provision that can be read. */
  readonly counters: readonly FoundCounter[];
  /** How many others can be told in the same transaction. */
  readonly room: number;
}

/** What publishing a return leaves with others. */
export interface Consequences {
  readonly tells: readonly Told[];
  /** A limit of admission that is new, changed or taken back. */
  readonly limit: AdmissionLimit | null;
}

/** Says what follows from what is found, or refuses to publish over it. */
export type FollowsFrom = (found: Found) => Result<Consequences>;
