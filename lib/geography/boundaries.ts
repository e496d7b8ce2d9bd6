import * as z from 'zod';

/** Easting, northing, easting, northing ...: the corners of a closed line on the British National Grid. */
const $Ring = z.array(z.int()).min(6);

/** The area of an authority, as it is drawn on maps; never used to decide anything. */
export const $Boundary = z.object({
  /** As the file gives it: an ONS code, or a DfE code of three digits; null where it gives none. */
  code: z.string().nullable(),
  name: z.string(),
  rings: z.array($Ring).min(1),
});
export type Boundary = z.infer<typeof $Boundary>;

export const $Boundaries = z.array($Boundary);

/** Corners are kept to so many metres, so neighbours keep one line between them, and a country stays small. */
const KEPT_TO_METRES = 50;

/**
 * A ring with its corners on a lattice of `metres`, without corners that repeat the one before or lie on the
 * straight line through their neighbours. Two areas that shared a line share it still. Null where nothing of an area is left.
 */
export function simplifyRing(ring: readonly number[], metres = KEPT_TO_METRES): number[] | null {
  const kept: number[] = [];
  for (let i = 0; i + 1 < ring.length; i += 2) {
    const e = Math.round((ring[i] ?? 0) / metres) * metres;
    const n = Math.round((ring[i + 1] ?? 0) / metres) * metres;
    if (kept.at(-2) === e && kept.at(-1) === n) continue;
    while (isStraight(kept, e, n)) kept.length -= 2;
    kept.push(e, n);
  }
  // A ring closes by itself: its first corner is not said again.
  if (kept[0] === kept.at(-2) && kept[1] === kept.at(-1)) kept.length -= 2;
  return kept.length >= 6 ? kept : null;
}

/** Whether the last corner lies between the one before it and the next, so that it says nothing. */
function isStraight(kept: readonly number[], e: number, n: number): boolean {
  if (kept.length < 4) return false;
  const [e0 = 0, n0 = 0, e1 = 0, n1 = 0] = kept.slice(-4);
  const cross = (e1 - e0) * (n - n1) - (n1 - n0) * (e - e1);
  const onward = (e1 - e0) * (e - e1) + (n1 - n0) * (n - n1);
  return cross === 0 && onward >= 0;
}
