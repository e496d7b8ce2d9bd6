import type { RawRow } from '../../kernel/index.ts';
import type { ProvisionProfile } from '../provision-profile.ts';
import {
  type ReadUploadCell,
  readAge,
  readBases,
  readDay,
  readDayOrNone,
  readFeatures,
  readIntent,
  readNeeds,
  readPlaces,
  readStarts,
  readWords,
  readYearGroup,
} from './read-upload-cell.ts';
import { readUploadPlace } from './read-upload-place.ts';
import { cellName, type FoundUploadColumns } from './upload-columns.ts';
import type { UploadFault, UploadField, UploadRow, UploadYear } from './upload-file.ts';
import type { UploadSettings } from './upload-settings.ts';

/** A row that cannot be taken, with the provision that it would have been of where that can be told. */
export interface FaultyRow {
  readonly provisionId: string | null;
  readonly faults: readonly UploadFault[];
}
/** Null for an empty row. */
export type ReadUploadRow = { readonly row: UploadRow } | FaultyRow | null;

const LONGEST_VALUE = 60;
const OF_A_YEAR: readonly UploadField[] = [
  'intent',
  'reason',
  'onRoll',
  'freeNow',
  'freeNextSeptember',
  'freeSeptemberAfter',
];

/** One row of a file: what it says, or everything that is wrong with it. */
export function readUploadRow(
  { line, cells }: RawRow,
  found: FoundUploadColumns,
  settings: UploadSettings,
): ReadUploadRow {
  const whole = (detail: string): FaultyRow => ({
    provisionId: null,
    faults: [{ line, cell: null, column: null, value: null, detail }],
  });
  if (cells === null) {
    return whole('A quotation mark in this row is not closed. Close it, or take it out.');
  }
  if (cells.every((cell) => cell.trim() === '')) return null;
  if (cells.slice(found.count).some((cell) => cell.trim() !== '')) {
    return whole(
      `The row has ${cells.length} cells where the header has ${found.count}, so its values would stand in wrong columns. Look for a surplus comma, and put a value that has one in quotation marks.`,
    );
  }
  const faults: UploadFault[] = [];
  const fault = (field: UploadField, value: string | null, detail: string): UploadFault => {
    const column = found.at.get(field);
    return {
      line,
      cell: column ? cellName(column.index, line) : null,
      column: column?.name ?? null,
      value: value === null ? null : value.slice(0, LONGEST_VALUE),
      detail,
    };
  };
  const text = (field: UploadField) => cells[found.at.get(field)?.index ?? -1]?.trim() ?? '';
  /** Undefined where the cell is empty, or wrong. */
  const read = <T>(field: UploadField, how: (text: string) => ReadUploadCell<T>): T | undefined => {
    const given = text(field);
    if (given === '') return undefined;
    const cell = given.startsWith('=') ? A_FORMULA : how(given);
    if ('value' in cell) return cell.value;
    faults.push(fault(field, given, cell.detail));
    return undefined;
  };

  const place = readUploadPlace(text, settings, fault);
  if ('faults' in place) faults.push(...place.faults);
  const year = readYear(read);
  const sayingYear = OF_A_YEAR.find((field) => text(field) !== '');
  if (year === null && sayingYear && text('yearGroup') === '') {
    const detail = 'is empty, and the row gives places. Write Nursery, Reception, or a number.';
    faults.push(fault('yearGroup', null, detail));
  }
  const asOf = read('asOf', readDay) ?? null;
  const profile = readProfile(read);
  if (faults.length > 0 || !('provisionId' in place)) {
    return { provisionId: 'provisionId' in place ? place.provisionId : null, faults };
  }
  return { row: { ...place, line, year, asOf, profile, fault } };
}

const A_FORMULA = { detail: 'is a formula whose result is not in the file. Put the value there.' };

type Read = <T>(field: UploadField, how: (text: string) => ReadUploadCell<T>) => T | undefined;

function readYear(read: Read): UploadYear | null {
  const yearGroup = read('yearGroup', readYearGroup);
  const intent = read('intent', readIntent);
  const said = {
    ...given('intent', intent === 'remove' ? undefined : intent),
    ...given('reason', read('reason', readWords(500))),
    ...given('onRoll', read('onRoll', readPlaces)),
    free: {
      ...given('now', read('freeNow', readPlaces)),
      ...given('nextSeptember', read('freeNextSeptember', readPlaces)),
      ...given('septemberAfter', read('freeSeptemberAfter', readPlaces)),
    },
  };
  return yearGroup === undefined ? null : { yearGroup, isRemoved: intent === 'remove', said };
}

function readProfile(read: Read): Partial<ProvisionProfile> {
  return {
    ...given('places', read('places', readPlaces)),
    ...given('onRoll', read('provisionOnRoll', readPlaces)),
    ...given('needs', read('needs', readNeeds)),
    ...given('lowAge', read('lowAge', readAge)),
    ...given('highAge', read('highAge', readAge)),
    ...given('bases', read('bases', readBases)),
    ...given('features', read('features', readFeatures)),
    ...given('starts', read('starts', readStarts)),
    ...given('nextStart', read('nextStart', readDayOrNone)),
    ...given('admissionLimits', read('admissionLimits', readWords(1_000))),
  };
}

function given<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  // A computed key is typed as any string; the record has this one or none.
  const record: { [P in K]?: T } = {};
  if (value !== undefined) record[key] = value;
  return record;
}
