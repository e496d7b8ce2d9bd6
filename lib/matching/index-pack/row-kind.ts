import type { PlacementRequest } from '../../requests/index.ts';

/**
 * What of a request decides what a row's own criteria give it. Requests of one kind are answered from the same prepared
 * rows, so many lists are made faster kind by kind.
 */
export function rowKind(
  request: Pick<
    PlacementRequest,
    'startDate' | 'yearGroup' | 'band' | 'basis' | 'secondNeed' | 'niceToHave'
  >,
): string {
  const { startDate, yearGroup, band, basis, secondNeed, niceToHave } = request;
  return `${startDate} ${yearGroup} ${basis} ${band} ${secondNeed === null} ${niceToHave.length === 0}`;
}
