import { CRITERION_NAMES } from '../../../lib/matching/index.ts';
import { csvOfRecords } from '../../shared/spreadsheet-csv.ts';
import { codeInWords } from '../../shared/words.ts';
import {
  COULD_WORDS,
  countInCell,
  detailWords,
  FAIL_WORDS,
  PLACES_WORDS,
  shownInCell,
  UNKNOWN_WORDS,
} from './listing-words.ts';
import type { NamedListing } from './read-listing.ts';

const COLUMNS = ['season', 'setting', 'provision', 'authority', 'about', 'what', 'detail', 'lists'];

type Row = readonly [about: string, what: string, detail: string, lists: string];

/** What a provider sees of why it is not listed, for a spreadsheet: the same figures as on its page, and no others. */
export function listingCsv(listing: NamedListing): string {
  const { season, settingKey, provisions, authorities } = listing;
  const start = { season, setting: settingKey };
  const all: readonly Row[] = [
    ['all', 'recommended', '', shownInCell(listing.recommended)],
    ['all', 'not listed', '', shownInCell(listing.notListed)],
    ['all', 'named by the family', '', shownInCell(listing.requested)],
    ...counted('all', 'named by the family, no provision known', '', listing.withoutProvision),
  ];
  const rows = [
    ...all.map((row) => ({ ...start, provision: '', authority: '', ...cells(row) })),
    ...provisions.flatMap((provision) =>
      rowsOf(provision).map((row) => ({
        ...start,
        provision: provision.provisionId,
        authority: '',
        ...cells(row),
      })),
    ),
    ...authorities.flatMap(({ authorityName, recommended, notListed }) =>
      [
        ['authority', 'recommended', '', shownInCell(recommended)] as const,
        ['authority', 'not listed', '', shownInCell(notListed)] as const,
      ].map((row) => ({ ...start, provision: '', authority: authorityName, ...cells(row) })),
    ),
  ];
  return csvOfRecords(rows, COLUMNS);
}

function rowsOf(one: NamedListing['provisions'][number]): readonly Row[] {
  return [
    ['provision', 'recommended', '', shownInCell(one.recommended)],
    ['provision', 'not listed', '', shownInCell(one.notListed)],
    ['provision', 'not suitable', '', shownInCell(one.failed)],
    ['provision', 'placed below others', '', shownInCell(one.outranked)],
    ...one.reasons.flatMap(({ gate, reason, count, details }): Row[] => [
      ['not suitable', FAIL_WORDS[reason], '', countInCell(count)],
      ...details.map(
        (row): Row => [
          'not suitable',
          FAIL_WORDS[reason],
          detailWords(gate, row.detail),
          countInCell(row.count),
        ],
      ),
    ]),
    ...one.unknown.flatMap(({ gate, missing, count, details }): Row[] => [
      ['not known', UNKNOWN_WORDS[missing], '', countInCell(count)],
      ...details.map(
        (row): Row => [
          'not known',
          UNKNOWN_WORDS[missing],
          detailWords(gate, row.detail),
          countInCell(row.count),
        ],
      ),
    ]),
    ...one.places.map(
      ({ state, count }): Row => ['places', PLACES_WORDS[state], '', countInCell(count)],
    ),
    ...one.could.map(
      ({ criterion, count }): Row => [
        'could have been recommended',
        COULD_WORDS[criterion],
        '',
        countInCell(count),
      ],
    ),
    ...one.cautions.map(
      ({ caution, count }): Row => ['caution', codeInWords(caution), '', countInCell(count)],
    ),
    ...counted('mix', 'gave way to another sector', '', one.gaveWay),
    ...(one.lost ?? []).map(
      ({ criterion, points }): Row => [
        'points lost of 100, on average',
        CRITERION_NAMES[criterion],
        '',
        String(points),
      ],
    ),
  ];
}

function counted(about: string, what: string, detail: string, count: number | null): Row[] {
  return count === null ? [] : [[about, what, detail, countInCell(count)]];
}

function cells([about, what, detail, lists]: Row) {
  return { about, what, detail, lists };
}
