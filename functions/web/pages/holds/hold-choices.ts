import type { Owner } from '../../../../lib/access/index.ts';
import {
  academicYearOf,
  countOf,
  freeOf,
  overOf,
  type PlaceKey,
  placeName,
} from '../../../../lib/capacity/index.ts';
import type { Case } from '../../../../lib/requests/index.ts';
import type { Deps } from '../../../shared/deps.ts';
import { readList } from '../../../use-cases/read-list.ts';
import { placesInWords } from '../../../use-cases/read-places.ts';

/** A provision in which a place may be held, and how its places stand now. */
export interface HoldChoice {
  readonly provisionId: string;
  readonly settingKey: string;
  readonly name: string;
  /** Null where nothing is published of such places, and where nobody can say. */
  readonly free: number | null;
  readonly words: string;
}

type ChoiceDeps = Pick<Deps, 'lists' | 'objects' | 'placeCounters' | 'currentIndex' | 'now'>;

/**
 * The settings of the newest list in its order, then those that the family asked for, and `also` where it is another; none
 * where there is no list and no other.
 */
export async function holdChoices(
  deps: ChoiceDeps,
  owner: Owner,
  { requestId, latestList, yearGroup, startDate }: Case,
  also?: string,
): Promise<readonly HoldChoice[]> {
  const listed = await listedProvisions(deps, owner, requestId, latestList);
  const extra = also && listed.every(([id]) => id !== also) ? [await named(deps, also)] : [];
  const all = [...listed, ...extra];
  const academicYear = academicYearOf(startDate);
  const keys = all.map(([provisionId]) => keyOf(provisionId, yearGroup, academicYear));
  const counters = await deps.placeCounters.read(keys);
  return all.map(([provisionId, name], i) => {
    const key = keys[i];
    const counter = key && counters.get(placeName(key));
    const settingKey = settingOf(provisionId);
    const one = { provisionId, settingKey, name };
    if (counter === undefined) return { ...one, free: null, words: 'No free places are published' };
    if ('needsChecking' in counter) {
      return { ...one, free: null, words: 'Its places cannot be read and need checking' };
    }
    const count = countOf(counter, Math.floor(deps.now() / 1000));
    const stands = { ...count, free: freeOf(count), over: overOf(count) };
    return { ...one, free: stands.free, words: placesInWords(stands) };
  });
}

async function listedProvisions(
  deps: ChoiceDeps,
  owner: Owner,
  requestId: string,
  version: number | null,
): Promise<readonly (readonly [provisionId: string, name: string])[]> {
  if (version === null) return [];
  const list = await readList(deps, owner, requestId, version);
  if (!list.ok) return [];
  const { recommended, requested } = list.value.body.proposal;
  const named = [...recommended, ...requested].flatMap(({ evaluation }) =>
    evaluation.provisionId === null
      ? []
      : [[evaluation.provisionId, evaluation.settingName] as const],
  );
  return named.filter(([id], i) => named.findIndex(([other]) => other === id) === i);
}

async function named({ currentIndex }: Pick<Deps, 'currentIndex'>, provisionId: string) {
  const key = settingOf(provisionId);
  const setting = (await currentIndex())?.setting(key);
  return [provisionId, setting?.name ?? `Setting ${key}`] as const;
}

function keyOf(provisionId: string, yearGroup: number, academicYear: number): PlaceKey {
  return { settingKey: settingOf(provisionId), provisionId, yearGroup, academicYear };
}

export function settingOf(provisionId: string): string {
  return provisionId.slice(0, provisionId.indexOf('-'));
}
