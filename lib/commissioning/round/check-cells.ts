import type { FaultList } from './fault-list.ts';
import type { Round } from './round.ts';
import type { RoundNames } from './round-names.ts';
import { sayUnknown } from './say-unknown.ts';

/** The authority, the terms and the resources of each cell are those of the round, and its terms are in order. */
export function checkCells({ cells }: Round, names: RoundNames, faults: FaultList): void {
  const { authorities, terms, resources } = names;
  for (const [c, { authority, from, to, uses }] of cells.entries()) {
    if (!authorities.has(authority)) {
      faults.add(['cells', c, 'authority'], sayUnknown(authority, 'authorities', authorities));
    }
    for (const [field, term] of Object.entries({ from, to })) {
      if (term !== undefined && !terms.has(term)) {
        faults.add(['cells', c, field], sayUnknown(term, 'terms', terms));
      }
    }
    const first = from === undefined ? 0 : terms.get(from);
    const last = to === undefined ? Infinity : terms.get(to);
    if (first !== undefined && last !== undefined && last < first) {
      faults.add(
        ['cells', c, 'to'],
        `"${to}" is a term before "${from}", from which the place is needed; give the same term or a later one`,
      );
    }
    for (const id of Object.keys(uses)) {
      if (resources.has(id)) continue;
      faults.add(['cells', c, 'uses', id], sayUnknown(id, 'resources of the offers', resources));
    }
  }
}
