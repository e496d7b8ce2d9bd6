import { jsonPointer } from '../../kernel/index.ts';
import type { FaultList } from './fault-list.ts';
import type { Round } from './round.ts';

type Path = readonly (string | number)[];

/** Nothing may have the name of another of its kind. */
export function checkIds(round: Round, faults: FaultList): void {
  const { authorities, terms, cells, offers } = round;
  once(
    ['authorities'],
    'code',
    'authority',
    authorities.map(({ code }) => code),
  );
  once(
    ['authorities'],
    'name',
    'authority',
    authorities.map(({ name }) => name),
  );
  once(['terms'], null, 'term', terms);
  once(['cells'], 'id', 'cell', idsOf(cells));
  once(['offers'], 'id', 'offer', idsOf(offers));
  for (const [o, { lines, resources }] of offers.entries()) {
    once(['offers', o, 'lines'], 'id', 'line of an offer', idsOf(lines));
    once(['offers', o, 'resources'], 'id', 'resource of an offer', idsOf(resources));
  }

  function once(list: Path, field: string | null, what: string, names: readonly string[]): void {
    const found = new Map<string, number>();
    for (const [index, name] of names.entries()) {
      const first = found.get(name);
      if (first === undefined) {
        found.set(name, index);
        continue;
      }
      const path = (at: number) => (field === null ? [...list, at] : [...list, at, field]);
      const kind = field ?? 'name';
      faults.add(
        path(index),
        `"${name}" stands at ${jsonPointer(path(first))} already; give every ${what} ${kind === 'id' ? 'an' : 'a'} ${kind} of its own`,
      );
    }
  }
}

function idsOf(named: readonly { readonly id: string }[]): readonly string[] {
  return named.map(({ id }) => id);
}
