import type { Owner } from '../../../../lib/access/index.ts';
import type { ShownHold } from '../../../../lib/capacity/index.ts';
import { yearGroupName } from '../../../../lib/kernel/index.ts';
import type { Deps } from '../../../shared/deps.ts';
import { csvOfLines } from '../../../shared/spreadsheet-csv.ts';
import { STATE_WORDS } from './hold-words.tsx';

/** More than this are found by reading all of the authority's requests once. */
const ONE_BY_ONE = 60;
const COLUMNS = [
  'request',
  'setting',
  'setting key',
  'provision',
  'year group',
  'academic year from',
  'state',
  'lapses at',
  'made at',
  'made by',
  'reason',
  'overbooked',
  'overbooked by decision of',
  'hold',
];

/** References of the requests of holds. */
export async function referencesOf(
  deps: Pick<Deps, 'cases'>,
  owner: Owner,
  holds: readonly ShownHold[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(holds.map(({ requestId }) => requestId))];
  const store = deps.cases(owner);
  if (ids.length > ONE_BY_ONE) {
    const all = await store.all();
    return new Map(
      all.flatMap((each) => ('reference' in each ? [[each.requestId, each.reference]] : [])),
    );
  }
  const found = await Promise.all(ids.map((id) => store.get(id)));
  return new Map(
    found.flatMap((each) => (each.ok ? [[each.value.requestId, each.value.reference]] : [])),
  );
}

/** Holds for a spreadsheet, in the order in which they are shown. */
export function authorityHoldsCsv(
  holds: readonly ShownHold[],
  references: ReadonlyMap<string, string>,
  nameOf: (settingKey: string) => string,
): string {
  const rows = holds.map(({ id, requestId, place, state, until, overbooked, ...hold }) => [
    references.get(requestId) ?? '',
    nameOf(place.settingKey),
    place.settingKey,
    place.provisionId,
    yearGroupName(place.yearGroup),
    place.academicYear,
    STATE_WORDS[state].toLowerCase(),
    state === 'held' || state === 'lapsed' ? until : '',
    hold.madeAt,
    hold.madeBy,
    hold.reason ?? '',
    overbooked ? 'yes' : 'no',
    overbooked?.by ?? '',
    id,
  ]);
  return csvOfLines([COLUMNS, ...rows]);
}
