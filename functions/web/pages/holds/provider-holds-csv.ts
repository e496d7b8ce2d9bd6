import { yearGroupName } from '../../../../lib/kernel/index.ts';
import { csvOfLines } from '../../../shared/spreadsheet-csv.ts';
import type { KeptPlaces } from '../../../use-cases/read-places.ts';

const COLUMNS = [
  'provision',
  'year group',
  'academic year from',
  'published',
  'taken since',
  'free',
  'over',
  'hold',
  'authority',
  'state',
  'until',
  'overbooked',
  'reason of overbooking',
];

/** What is kept at a setting for a spreadsheet: a row a hold, and one for places of which none is kept. */
export function providerHoldsCsv(
  places: readonly KeptPlaces[],
  authorityName: (code: string) => string,
): string {
  const rows = places.flatMap((each) => {
    const { provisionId, yearGroup, academicYear, published, taken, free, over, kept } = each;
    const counts = [published ?? 'nothing said', taken, free, over];
    const place = [provisionId, yearGroupName(yearGroup), academicYear, ...counts];
    if (kept.length === 0) return [[...place, '', '', '', '', '', '']];
    return kept.map(({ holdId, authority, state, until, overbooked }) => [
      ...place,
      holdId,
      authority === null ? '' : authorityName(authority),
      state,
      until ?? '',
      overbooked ? 'yes' : 'no',
      overbooked?.reason ?? '',
    ]);
  });
  return csvOfLines([COLUMNS, ...rows]);
}
