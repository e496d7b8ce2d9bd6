import * as z from 'zod';
import { $GridPoint } from '../../geography/index.ts';
import { $AuthorityCode, $Basis, $Feature, $Need, $Phase } from '../../kernel/index.ts';
import { $RoundId } from './ids.ts';
import { $Pounds } from './money.ts';

/** Demand: one child, or so many children who are alike in all that a round asks. Never a name or a reference. */
export const $Cell = z.strictObject({
  id: $RoundId,
  authority: $AuthorityCode,
  need: $Need,
  phase: $Phase,
  band: z.int().min(1).max(9),
  basis: $Basis,
  /** Middle of the home zone; without it neither journey nor transport is reckoned. */
  home: $GridPoint.optional(),
  /** Children. */
  count: z.int().min(1).max(100_000).default(1),
  /** First and last of the round's terms in which the place is needed; all of them where left out. */
  from: z.string().max(40).optional(),
  to: z.string().max(40).optional(),
  /** Features without which a place does not do. */
  requires: z.array($Feature).max(17).default([]),
  /** What each child uses of a resource that an offer shares out, by the resource's id. */
  uses: z.record($RoundId, z.number().min(0).max(1_000_000)).default({}),
  /** Price of a place on the spot market; null where there is none, left out where the round's rules give it. */
  spotPrice: $Pounds.nullable().optional(),
});
export type Cell = z.infer<typeof $Cell>;
