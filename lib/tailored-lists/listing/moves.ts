import { canonicalJson } from '../../kernel/index.ts';
import type { CountedList, Part } from './part.ts';
import { type TallyName, tallyName } from './tallies-store.ts';

/** What is to be changed for one setting of one request. */
export interface Move {
  readonly requestId: string;
  readonly off: Part | null;
  readonly on: Part | null;
}

/** Changes that one transaction holds. */
export interface Bundle {
  readonly moves: readonly Move[];
  /** The requests of which nothing is left to be changed after it. */
  readonly done: readonly string[];
}

/** A transaction takes 100 writes. */
const MOST_WRITES = 100;

/** What brings the parts that are counted to those that are to be. */
export function movesTo(counted: CountedList, parts: readonly Part[]): readonly Move[] {
  const { requestId } = counted;
  const before = new Map(counted.parts.map((part) => [part.settingKey, part]));
  const after = new Map(parts.map((part) => [part.settingKey, part]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const off = before.get(key) ?? null;
    const on = after.get(key) ?? null;
    return canonicalJson(off) === canonicalJson(on) ? [] : [{ requestId, off, on }];
  });
}

/**
 * Packs the moves of many requests into as few transactions as they find room in: children of one area are listed for the
 * same settings, so a tally is written once for many of them. A list that has no room in one transaction is counted in
 * several; after each the tallies hold exactly what is marked as counted.
 */
export function bundled(ofRequests: ReadonlyMap<string, readonly Move[]>): readonly Bundle[] {
  const bundles: Bundle[] = [];
  let moves: Move[] = [];
  let done: string[] = [];
  let writes = new Set<string>();
  const close = () => {
    if (writes.size > 0) bundles.push({ moves, done });
    [moves, done, writes] = [[], [], new Set()];
  };
  const hasRoomFor = (names: readonly string[]) =>
    new Set([...writes, ...names]).size <= MOST_WRITES;
  for (const [requestId, ofRequest] of ofRequests) {
    if (!hasRoomFor([requestId, ...ofRequest.flatMap(talliesOf)])) close();
    for (const move of ofRequest) {
      const names = [requestId, ...talliesOf(move)];
      if (!hasRoomFor(names)) close();
      for (const name of names) writes.add(name);
      moves.push(move);
    }
    writes.add(requestId);
    done.push(requestId);
  }
  close();
  return bundles;
}

function talliesOf({ off, on }: Move): readonly string[] {
  return [off, on].flatMap((part: TallyName | null) => (part ? [tallyName(part)] : []));
}
