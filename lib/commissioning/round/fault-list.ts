import { type FieldFault, jsonPointer } from '../../kernel/index.ts';

/** A file may have a fault in each of a million rows; nobody reads them all. */
const MOST_SHOWN = 100;

/** Takes the faults of a round as they are found: keeps the first hundred, and counts the rest. */
export interface FaultList {
  readonly add: (path: readonly PropertyKey[], detail: string) => void;
  /** All of them if they are few, else the first hundred and one more that says how many there are besides. */
  readonly shown: () => readonly FieldFault[];
  readonly count: () => number;
}

export function faultList(): FaultList {
  const first: FieldFault[] = [];
  let count = 0;
  return {
    add(path, detail) {
      count += 1;
      if (first.length < MOST_SHOWN) first.push({ pointer: jsonPointer(path), detail });
    },
    shown: () => withRest(first, count),
    count: () => count,
  };
}

/** The first hundred of these faults, and one more that says how many were left out, if any were. */
export function firstFaults(faults: readonly FieldFault[]): readonly FieldFault[] {
  return withRest(faults.slice(0, MOST_SHOWN), faults.length);
}

function withRest(shown: readonly FieldFault[], count: number): readonly FieldFault[] {
  const more = count - shown.length;
  if (more <= 0) return [...shown];
  const faults = more === 1 ? '1 more fault' : `${more} more faults`;
  const detail = `has ${faults} than the ${shown.length} told of here; put those right and read it again`;
  return [...shown, { pointer: '', detail }];
}
