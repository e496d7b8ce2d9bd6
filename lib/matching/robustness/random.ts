const STEP = 2 ** -32;
const WARM_UP = 12;

/**
 * Numbers that look random and are the same for the same seed, which is any text, on every machine.
 * sfc32 by Chris Doty-Humphrey (PractRand), seeded with three words of the text and a counter of 1:
 * integer arithmetic only, so no platform rounds it otherwise. (Normal draws rest on the logarithm.)
 */
export class Random {
  private a = 0;
  private b = 0;
  private c = 0;
  private counter = 1;
  private spare: number | null = null;

  constructor(seed: string) {
    this.a = seedWord(seed, 1);
    this.b = seedWord(seed, 2);
    this.c = seedWord(seed, 3);
    for (let i = 0; i < WARM_UP; i += 1) this.uniform();
  }

  /** Uniform in 0 (included) to 1 (excluded), in steps of 2^-32. */
  uniform(): number {
    const word = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + word) | 0;
    return (word >>> 0) * STEP;
  }

  /** Fills `out` as calling `uniform` for each number would, in a third of the time: the state stays in registers. */
  fill(out: Float64Array): void {
    let { a, b, c, counter } = this;
    for (let i = 0; i < out.length; i += 1) {
      const word = (a + b + counter) | 0;
      counter = (counter + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + word) | 0;
      out[i] = (word >>> 0) * STEP;
    }
    this.a = a;
    this.b = b;
    this.c = c;
    this.counter = counter;
  }

  /** Mean 0, standard deviation 1. Polar method (Marsaglia and Bray 1964): a point in the unit disc gives two. */
  normal(): number {
    const { spare } = this;
    if (spare !== null) {
      this.spare = null;
      return spare;
    }
    let x = 0;
    let y = 0;
    let square = 0;
    while (square === 0 || square >= 1) {
      x = 2 * this.uniform() - 1;
      y = 2 * this.uniform() - 1;
      square = x * x + y * y;
    }
    const stretch = Math.sqrt((-2 * Math.log(square)) / square);
    this.spare = y * stretch;
    return x * stretch;
  }
}

/** 32 bits of a text: FNV-1a over its UTF-16 units from a start of its own for each lane, then the finaliser of splitmix32. */
function seedWord(seed: string, lane: number): number {
  let hash = Math.imul(0x811c9dc5 ^ lane, 0x01000193);
  for (let i = 0; i < seed.length; i += 1) {
    hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  return hash ^ (hash >>> 15);
}
