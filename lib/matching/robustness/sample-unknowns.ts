import type { OrderedEntry } from './ordered-entry.ts';
import type { Random } from './random.ts';

/**
 * Values of the entries for a draw: a known one (low = high) stands as it is, every other is drawn
 * uniformly from its range. Packed criterion by criterion.
 */
export function unknownsWithin(
  entries: readonly OrderedEntry[],
  random: Random,
): (out: Float64Array) => void {
  const criteria = entries[0]?.criteria.length ?? 0;
  const cells = Array.from({ length: criteria }, (_, c) =>
    entries.map((entry) => entry.criteria[c] ?? { value: 0, low: 0, high: 0 }),
  ).flat();
  const known = Float64Array.from(cells, ({ value }) => value);
  const unknown = Int32Array.from(cells.flatMap(({ low, high }, at) => (low < high ? [at] : [])));
  const low = Float64Array.from(unknown, (at) => cells[at]?.low ?? 0);
  const span = Float64Array.from(unknown, (at, k) => (cells[at]?.high ?? 0) - (low[k] ?? 0));
  const drawn = new Float64Array(unknown.length);
  return (out) => {
    out.set(known);
    random.fill(drawn);
    place(out, unknown, low, span, drawn);
  };
}

function place(
  out: Float64Array,
  unknown: Int32Array,
  low: Float64Array,
  span: Float64Array,
  drawn: Float64Array,
): void {
  for (let k = 0; k < unknown.length; k += 1) {
    out[unknown[k] ?? 0] = (low[k] ?? 0) + (span[k] ?? 0) * (drawn[k] ?? 0);
  }
}
