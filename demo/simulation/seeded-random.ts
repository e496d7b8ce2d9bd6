/** Draws from one seed: the same seed and label give the same draws on every machine. */
export interface SeededRandom {
  /** From 0 up to, but not including, 1. */
  fraction(): number;
  /** A whole number, both ends included. */
  whole(least: number, most: number): number;
  chance(share: number): boolean;
  pick<T>(from: readonly [T, ...T[]]): T;
  /** A standard normal deviate, kept within ±`widest` so that one draw cannot be absurd. */
  deviate(widest: number): number;
  /** Draws of its own for one purpose, so that a change elsewhere does not move them. */
  fork(label: string): SeededRandom;
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state, ample for a demo and very fast. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed | 0;
  function fraction(): number {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
  return {
    fraction,
    whole: (least, most) => least + Math.floor(fraction() * (most - least + 1)),
    chance: (share) => fraction() < share,
    pick: (from) => from[Math.floor(fraction() * from.length)] ?? from[0],
    deviate(widest) {
      // Box and Muller's transform; 1 - fraction is never 0.
      const radius = Math.sqrt(-2 * Math.log(1 - fraction()));
      const drawn = radius * Math.cos(2 * Math.PI * fraction());
      return Math.max(-widest, Math.min(widest, drawn));
    },
    fork: (label) => seededRandom(hash(seed, label)),
  };
}

/** FNV-1a over the label, from the seed on. */
function hash(seed: number, label: string): number {
  let h = (0x811c9dc5 ^ seed) | 0;
  for (let i = 0; i < label.length; i += 1) h = Math.imul(h ^ label.charCodeAt(i), 0x01000193);
  // Without a last stir, labels that differ in their last digit would start side by side.
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return h ^ (h >>> 13);
}
