import {
  longDate,
  NEED_NAMES,
  type NeedsChecking,
  yearGroupName,
} from '../../../lib/kernel/index.ts';
import type { PlacementRequest } from '../../../lib/requests/index.ts';
import { tableText } from './table-text.ts';
import { codeInWords, instantInWords } from './wording.ts';

/** "HD-2027-0001: Year 7 from 1 September 2027, autistic spectrum disorder, day, band 4". */
export function requestText(request: PlacementRequest): string {
  const second = request.secondNeed === null ? [] : [`then ${NEED_NAMES[request.secondNeed]}`];
  return `${request.reference}: ${[
    `${yearGroupName(request.yearGroup)} from ${longDate(request.startDate)}`,
    NEED_NAMES[request.primaryNeed],
    ...second,
    codeInWords(request.basis),
    request.band === null ? 'no band' : `band ${request.band}`,
    homeText(request),
  ].join(', ')}`;
}

/** Requests one a line, newest first. */
export function requestsText(
  items: readonly (PlacementRequest | NeedsChecking)[],
  more: boolean,
  authority: string,
): string {
  if (items.length === 0) {
    return `Authority ${authority} has no requests. Record one: npm run rightplace -- request create <file> --authority ${authority}`;
  }
  const rows = items.map((item) =>
    'id' in item
      ? [
          item.id,
          item.reference,
          yearGroupName(item.yearGroup),
          [item.primaryNeed, item.secondNeed].filter((need) => need !== null).join(', '),
          longDate(item.startDate),
          codeInWords(item.basis),
          `${item.revision} on ${instantInWords(item.revisedAt)}`,
        ]
      : [item.needsChecking, 'needs checking', '', '', '', '', ''],
  );
  const heads = ['request', 'reference', 'year', 'needs', 'starts', 'basis', 'revision'];
  const table = tableText(
    heads.map((head) => ({ head })),
    rows,
  );
  return more ? `${table}\n\nThere are more: give --all.` : table;
}

function homeText({ home }: PlacementRequest): string {
  if (home.precision === 'point') return 'home known by its point';
  return home.precision === 'postcode'
    ? 'home known by its postcode'
    : `home known only by its ${home.precision}`;
}
