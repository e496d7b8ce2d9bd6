import type { Owner } from '../../../lib/access/index.ts';
import { canonicalJson, ok, problem, type Result, refused } from '../../../lib/kernel/index.ts';
import {
  type At,
  type CountedList,
  counting,
  isEmpty,
  type Tally,
  type TallyName,
  tallyName,
} from '../../../lib/tailored-lists/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { toCountOf } from './list-to-count.ts';

/** What a rebuild found. */
export interface Rebuilt {
  /** Requests of which a list is counted. */
  readonly requests: number;
  /** Tallies, each of one setting for one season. */
  readonly tallies: number;
  /** Those that stood otherwise than the lists say. */
  readonly differed: readonly TallyName[];
  /** Lists that cannot be read, which are not counted. */
  readonly needChecking: number;
}

type RebuildDeps = Pick<Deps, 'cases' | 'lists' | 'objects' | 'tallies' | 'currentIndex'>;

/** A transaction takes 100 writes. */
const WRITES_AT_ONCE = 100;

/**
 * Counts an authority’s lists anew from what is stored, and puts right what stood otherwise; to check alone changes
 * nothing. Refused as `conflict` where lists were counted in the same moment: then it is to be run again.
 */
export async function rebuildTallies(
  deps: RebuildDeps,
  owner: Owner,
  { checkOnly }: { readonly checkOnly: boolean },
): Promise<Result<Rebuilt>> {
  const store = deps.tallies(owner);
  const { lists, needChecking } = await countedAnew(deps, owner);
  const before = await store.allCounted();
  const names = await namesToLookAt(deps, [...before, ...lists]);
  const stood = await store.tallies(names);
  const anew = talliesOf(owner, lists);
  const differing = names.flatMap((name): At<Tally>[] => {
    const key = tallyName(name);
    const was = stood.get(key) ?? { rev: 0, value: none(owner, name) };
    const value = anew.get(key) ?? none(owner, name);
    return canonicalJson(was.value) === canonicalJson(value) ? [] : [{ rev: was.rev, value }];
  });
  const rebuilt: Rebuilt = {
    requests: lists.length,
    tallies: [...anew.values()].filter((tally) => !isEmpty(tally)).length,
    differed: differing.map(({ value: { settingKey, season } }) => ({ settingKey, season })),
    needChecking,
  };
  if (checkOnly) return ok(rebuilt);
  const marks = await store.counted([
    ...new Set([...before, ...lists].map((one) => one.requestId)),
  ]);
  const byRequest = new Map(lists.map((list) => [list.requestId, list]));
  const changedMarks = [...new Set([...byRequest.keys(), ...marks.keys()])].flatMap((requestId) => {
    const value = byRequest.get(requestId) ?? { requestId, version: 0, parts: [] };
    const mark = marks.get(requestId);
    if (mark && canonicalJson(mark.value) === canonicalJson(value)) return [];
    return [{ rev: mark?.rev ?? 0, value }];
  });
  for (const writes of inChunks(differing)) {
    if (!(await store.change([], writes))) return refused(MEANWHILE);
  }
  for (const writes of inChunks(changedMarks)) {
    if (!(await store.change(writes, []))) return refused(MEANWHILE);
  }
  return ok(rebuilt);
}

/** What should be counted of each request that has a list. */
async function countedAnew(deps: RebuildDeps, owner: Owner) {
  const lists: CountedList[] = [];
  let needChecking = 0;
  for (const one of await deps.cases(owner).all()) {
    if ('needsChecking' in one) {
      needChecking += 1;
      continue;
    }
    const to = await toCountOf(deps, owner, one.requestId, null);
    if (to === 'as-counted') continue;
    if (!to.ok) needChecking += 1;
    else if (to.value.version > 0) lists.push({ requestId: one.requestId, ...to.value });
  }
  return { lists, needChecking };
}

/** Every setting that is or was counted, and every other of the register, of which nothing should stand. */
async function namesToLookAt(
  deps: Pick<Deps, 'currentIndex'>,
  lists: readonly CountedList[],
): Promise<readonly TallyName[]> {
  const counted = lists.flatMap(({ parts }) => parts);
  const index = await deps.currentIndex();
  const seasons = new Set(counted.map(({ season }) => season));
  const others = [...seasons].flatMap((season) =>
    [...(index?.keys() ?? [])].map((settingKey) => ({ settingKey, season })),
  );
  const names = [...counted, ...others].map(({ settingKey, season }) => ({ settingKey, season }));
  return [...new Map(names.map((name) => [tallyName(name), name])).values()];
}

function talliesOf(owner: Owner, lists: readonly CountedList[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const part of lists.flatMap(({ parts }) => parts)) {
    const key = tallyName(part);
    tallies.set(key, counting(tallies.get(key) ?? none(owner, part), part, 1));
  }
  return tallies;
}

function none({ code: authority }: Owner, { settingKey, season }: TallyName): Tally {
  return { settingKey, season, authority, provisions: {} };
}

function inChunks<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / WRITES_AT_ONCE) }, (_, i) =>
    all.slice(i * WRITES_AT_ONCE, (i + 1) * WRITES_AT_ONCE),
  );
}

const MEANWHILE = problem(
  'conflict',
  'counted-meanwhile',
  'Lists of this authority were counted in the same moment. Nothing is wrong; run it again when no lists are being made.',
);
