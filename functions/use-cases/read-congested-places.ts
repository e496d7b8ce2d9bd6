import type { Owner } from '../../lib/access/index.ts';
import { yearGroupName } from '../../lib/kernel/index.ts';
import type { ListRunChild, ListRunResult } from '../../lib/tailored-lists/index.ts';
import type { Deps } from '../shared/deps.ts';
import { csvOfRecords } from '../shared/spreadsheet-csv.ts';

/** A child on whose list a setting stands. */
export interface ListedChild {
  readonly requestId: string;
  readonly reference: string;
  readonly version: number;
  readonly rank: number;
}

export type CongestedPlaces = ListRunResult['congested'][number] & {
  /** By their rank there, first those who have it first. */
  readonly children: readonly ListedChild[];
};

/** Where a run has listed more children than there are free places, and which children these are. */
export async function readCongestedPlaces(
  deps: Pick<Deps, 'listRuns'>,
  owner: Owner,
  runId: string,
  { congested }: Pick<ListRunResult, 'congested'>,
): Promise<readonly CongestedPlaces[]> {
  if (congested.length === 0) return [];
  const children = await deps.listRuns(owner).children(runId);
  return congested.map((places) => ({
    ...places,
    children: children
      .flatMap((child) => listedAt(child, places))
      .toSorted((a, b) => a.rank - b.rank || a.reference.localeCompare(b.reference)),
  }));
}

function listedAt(
  { requestId, reference, yearGroup, academicYear, version, listed }: ListRunChild,
  places: ListRunResult['congested'][number],
): readonly ListedChild[] {
  const same = yearGroup === places.yearGroup && academicYear === places.academicYear;
  if (!same || version === null) return [];
  return listed
    .filter(({ provisionId }) => provisionId === places.provisionId)
    .map(({ rank }) => ({ requestId, reference, version, rank }));
}

export function congestionCsv(congested: readonly CongestedPlaces[]): string {
  const rows = congested.map((places) => ({
    URN: places.settingKey,
    setting: places.settingName,
    provision: places.provisionId,
    'year group': yearGroupName(places.yearGroup),
    'academic year from': places.academicYear,
    listed: places.listed,
    first: places.first,
    free: places.free ?? '',
    references: places.children.map(({ reference }) => reference).join('; '),
  }));
  return csvOfRecords(rows);
}
