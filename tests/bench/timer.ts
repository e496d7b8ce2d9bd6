/** Milliseconds of one call: the median, fastest and slowest of several timed runs of many calls. */
export interface Timing {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

const WARM_UP_RUNS = 3;
const RUNS = 9;

/** Times `call` over the inputs: warm-up runs first, then runs over all inputs, each divided by their number. */
export function timeEach<T>(
  inputs: readonly T[],
  call: (input: T) => unknown,
  runs = RUNS,
): Timing {
  const once = () => {
    const start = performance.now();
    for (const input of inputs) call(input);
    return (performance.now() - start) / inputs.length;
  };
  for (let i = 0; i < WARM_UP_RUNS; i += 1) once();
  const times = Array.from({ length: runs }, once).sort((a, b) => a - b);
  return {
    median: times[Math.floor(times.length / 2)] ?? 0,
    min: times[0] ?? 0,
    max: times.at(-1) ?? 0,
  };
}

/** The same for calls that answer later, one after the other. */
export async function timeEachAsync<T>(
  inputs: readonly T[],
  call: (input: T) => Promise<unknown>,
  runs: number,
): Promise<Timing> {
  const times: number[] = [];
  // The first run warms up.
  for (let run = 0; run <= runs; run += 1) {
    const start = performance.now();
    for (const input of inputs) await call(input);
    if (run > 0) times.push((performance.now() - start) / inputs.length);
  }
  times.sort((a, b) => a - b);
  return {
    median: times[Math.floor(times.length / 2)] ?? 0,
    min: times[0] ?? 0,
    max: times.at(-1) ?? 0,
  };
}
