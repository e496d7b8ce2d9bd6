import * as z from 'zod';
import { $FigureState, $PublishedBy } from '../../../lib/capacity/index.ts';
import { $Need, $Phase } from '../../../lib/kernel/index.ts';
import { $ProvisionKind } from '../../../lib/register/index.ts';
import type { CoverageRow } from './coverage-row.ts';

/** `area`: settings that stand in the authority's area; `children`: those where its children hold or have a place. */
export const $CoverageScope = z.enum(['area', 'children']);

/** What a list of provisions is narrowed to. */
export const $CoverageFilter = z.object({
  scope: $CoverageScope.default('area'),
  state: $FigureState.optional(),
  need: $Need.optional(),
  phase: $Phase.optional(),
  kind: $ProvisionKind.optional(),
  publishedBy: $PublishedBy.optional(),
});
export type CoverageFilter = z.infer<typeof $CoverageFilter>;

/** Whether a row is among those of a filter; a provision of which nobody says a need is among those of none. */
export function isAmong(
  row: CoverageRow,
  { state, need, phase, kind, publishedBy }: CoverageFilter,
): boolean {
  return (
    (state === undefined || row.state === state) &&
    (need === undefined || (row.needs?.includes(need) ?? false)) &&
    (phase === undefined || row.phases.includes(phase)) &&
    (kind === undefined || row.kind === kind) &&
    (publishedBy === undefined || row.publishedBy === publishedBy)
  );
}
