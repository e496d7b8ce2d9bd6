import type { Timing } from './timer.ts';

/** A measured figure with its budget. Timings are in milliseconds but for seconds, which are in seconds. */
export interface Line {
  readonly what: string;
  readonly unit: 'µs' | 'ms' | 's' | '';
  readonly timing: Timing;
  readonly budget: string;
  readonly note: string;
}

const WIDTH = 46;

export function printLines(lines: readonly Line[], source: string, json: boolean): void {
  if (json) {
    process.stdout.write(`${JSON.stringify({ source, node: process.version, lines }, null, 2)}\n`);
    return;
  }
  process.stdout.write(`${source}; Node ${process.version}\n`);
  for (const { what, unit, timing, budget, note } of lines) {
    const scale = unit === 'µs' ? 1000 : 1;
    const [median, min, max] = [timing.median, timing.min, timing.max].map((ms) =>
      (ms * scale).toFixed(1),
    );
    const span = min === max ? '' : ` (${min} to ${max})`;
    const wanted = budget ? `[${budget}] ` : '';
    process.stdout.write(`${what.padEnd(WIDTH)} ${median} ${unit}${span}  ${wanted}${note}\n`);
  }
}
