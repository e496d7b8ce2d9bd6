/** Of a larger mean the factor below would be too small a number. */
const LARGEST_MEAN = 50;

/**
 * A draw from the Poisson distribution: how many children come where `mean` are expected and each comes or not by
 * itself. Knuth's method (The Art of Computer Programming 2, 3.4.1); a large mean is drawn in parts, whose sum is
 * Poisson again.
 */
export function drawPoisson(mean: number, uniform: () => number): number {
  const parts = Math.max(1, Math.ceil(mean / LARGEST_MEAN));
  const limit = Math.exp(-mean / parts);
  let count = 0;
  for (let part = 0; part < parts; part += 1) {
    let product = uniform();
    while (product > limit) {
      count += 1;
      product *= uniform();
    }
  }
  return count;
}
