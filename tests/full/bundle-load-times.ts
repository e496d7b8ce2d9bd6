import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

const SCRIPT = `const { performance } = require('node:perf_hooks');
  const start = performance.now();
  require(process.argv[1]);
  process.stdout.write(String(performance.now() - start));`;

/**
 * Milliseconds that each file takes to load in a fresh process. The files take turns, so that a
 * busy moment of the machine falls on all of them.
 */
export async function loadTimes(paths: readonly string[], rounds: number): Promise<number[][]> {
  const times: number[][] = paths.map(() => []);
  const env = { PATH: process.env.PATH, AWS_REGION: 'eu-west-2', OBJECTS_BUCKET: 'objects' };
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, path] of paths.entries()) {
      const { stdout } = await run('node', ['-e', SCRIPT, path], { env });
      times[i]?.push(Number(stdout));
    }
  }
  return times;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
