import { setTimeout as pause } from 'node:timers/promises';
import type { Owner } from '../../../lib/access/index.ts';
import {
  type At,
  type Bundle,
  bundled,
  type CountedList,
  counting,
  type Move,
  movesTo,
  type TalliesStore,
  type Tally,
  tallyName,
} from '../../../lib/tailored-lists/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { type ToCount, toCountOf } from './list-to-count.ts';

type CountDeps = Pick<Deps, 'cases' | 'lists' | 'objects' | 'tallies' | 'log'>;

/** Others may count lists of the same authority at the same time. */
const MOST_TRIES = 20;
const LONGEST_PAUSE_MS = 50;
/** Lists that are read at once. */
const AT_ONCE = 8;

/**
 * Brings what is counted of these requests to what their newest lists say now, whatever was counted before. Told twice,
 * late or out of order, it does nothing more. A list that cannot be read is left as it was counted, and logged.
 */
export async function countLists(
  deps: CountDeps,
  owner: Owner,
  requestIds: readonly string[],
): Promise<void> {
  const store = deps.tallies(owner);
  for (let attempt = 1; ; attempt += 1) {
    // Read before the cases: whoever counts a newer list in between changes the mark, and this is refused.
    const marks = await store.counted(requestIds);
    const changes = await changesOf(deps, owner, requestIds, marks);
    if (await carryOut(store, owner, changes)) return;
    if (attempt >= MOST_TRIES) throw new Error(`Lists of ${owner.code} are counted by others.`);
    await pause(Math.random() * LONGEST_PAUSE_MS);
  }
}

interface Change {
  readonly mark: At<CountedList>;
  readonly to: ToCount;
}

async function changesOf(
  deps: CountDeps,
  owner: Owner,
  requestIds: readonly string[],
  marks: ReadonlyMap<string, At<CountedList>>,
): Promise<ReadonlyMap<string, Change>> {
  const changes = new Map<string, Change>();
  const changeOf = async (requestId: string) => {
    const mark = marks.get(requestId) ?? { rev: 0, value: { requestId, version: 0, parts: [] } };
    const to = await toCountOf(deps, owner, requestId, mark.value.version);
    if (to === 'as-counted') return;
    if (to.ok) changes.set(requestId, { mark, to: to.value });
    else deps.log({ level: 'error', code: 'list-not-counted', facts: { request: requestId } });
  };
  for (let at = 0; at < requestIds.length; at += AT_ONCE) {
    await Promise.all(requestIds.slice(at, at + AT_ONCE).map(changeOf));
  }
  return changes;
}

/** False where others changed something meanwhile: then what is left is found out anew. */
async function carryOut(
  store: TalliesStore,
  owner: Owner,
  changes: ReadonlyMap<string, Change>,
): Promise<boolean> {
  const moves = new Map(
    [...changes].map(([id, { mark, to }]) => [id, movesTo(mark.value, to.parts)]),
  );
  const marks = new Map([...changes].map(([id, { mark }]) => [id, mark]));
  const tallies = new Map<string, At<Tally>>();
  for (const bundle of bundled(moves)) {
    await readTallies(store, owner, bundle, tallies);
    const changedTallies = new Set<string>();
    for (const move of bundle.moves)
      for (const name of moved(tallies, move)) changedTallies.add(name);
    const versions = new Map(bundle.done.map((id) => [id, changes.get(id)?.to.version ?? 0]));
    const changedMarks = marked(marks, bundle, versions);
    const lists = changedMarks.flatMap((id) => marks.get(id) ?? []);
    const ofTallies = [...changedTallies].flatMap((name) => tallies.get(name) ?? []);
    if (!(await store.change(lists, ofTallies))) return false;
    for (const id of changedMarks) raised(marks, id);
    for (const name of changedTallies) raised(tallies, name);
  }
  return true;
}

/** Those that are needed and have not been read for an earlier bundle. */
async function readTallies(
  store: TalliesStore,
  { code: authority }: Owner,
  { moves }: Bundle,
  tallies: Map<string, At<Tally>>,
): Promise<void> {
  const parts = moves.flatMap(({ off, on }) => [off, on].filter((part) => part !== null));
  const missing = new Map(
    parts.map((part) => [tallyName(part), part] as const).filter(([name]) => !tallies.has(name)),
  );
  const found = await store.tallies([...missing.values()]);
  for (const [name, { settingKey, season }] of missing) {
    const none = { rev: 0, value: { settingKey, season, authority, provisions: {} } };
    tallies.set(name, found.get(name) ?? none);
  }
}

/** Takes off what was counted and puts on what is to be; the names of the tallies that this changed. */
function moved(tallies: Map<string, At<Tally>>, { off, on }: Move): readonly string[] {
  return (
    [
      [off, -1],
      [on, 1],
    ] as const
  ).flatMap(([part, by]) => {
    if (part === null) return [];
    const name = tallyName(part);
    const before = tallies.get(name);
    if (before) tallies.set(name, { ...before, value: counting(before.value, part, by) });
    return [name];
  });
}

/** Keeps with each request what of it is counted after the bundle; the requests that this changed. */
function marked(
  marks: Map<string, At<CountedList>>,
  { moves, done }: Bundle,
  versions: ReadonlyMap<string, number>,
): readonly string[] {
  const ids = [...new Set([...moves.map(({ requestId }) => requestId), ...done])];
  for (const id of ids) {
    const mark = marks.get(id);
    if (!mark) continue;
    const parts = new Map(mark.value.parts.map((part) => [part.settingKey, part]));
    for (const { requestId, off, on } of moves) {
      if (requestId !== id) continue;
      if (off) parts.delete(off.settingKey);
      if (on) parts.set(on.settingKey, on);
    }
    const version = versions.get(id) ?? null;
    marks.set(id, { ...mark, value: { requestId: id, version, parts: [...parts.values()] } });
  }
  return ids;
}

function raised<T>(kept: Map<string, At<T>>, name: string): void {
  const one = kept.get(name);
  if (one) kept.set(name, { ...one, rev: one.rev + 1 });
}
