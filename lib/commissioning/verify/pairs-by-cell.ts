/** A cell at a line of an offer; at any of its lines where none is given. */
interface Pair {
  readonly cell: string;
  readonly offer: string;
  readonly line?: string | undefined;
}

export function byCell(pairs: readonly Pair[]): ReadonlyMap<string, readonly Pair[]> {
  const ofCells = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const own = ofCells.get(pair.cell);
    if (own) own.push(pair);
    else ofCells.set(pair.cell, [pair]);
  }
  return ofCells;
}
