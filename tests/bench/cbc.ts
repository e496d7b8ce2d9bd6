import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SolverModel } from '../../lib/commissioning/index.ts';
import type { PeerPlan } from './plan-peers.ts';

export const HOW_TO_INSTALL_CBC = 'apt-get install coinor-cbc';

export function hasCbc(): boolean {
  try {
    execFileSync('cbc', ['-quit'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** CBC, built for this machine and with its own defaults, one thread; reading the model is not counted. */
export function solveByCbc(model: SolverModel, seconds: number): PeerPlan {
  const folder = mkdtempSync(join(tmpdir(), 'rightplace-bench-cbc-'));
  try {
    const file = join(folder, 'plan.mps');
    const solution = join(folder, 'solution.txt');
    writeFileSync(file, mpsOf(model));
    const commands = [file, '-sec', String(seconds), '-ratio', '0', '-allow', '0'];
    const said = execFileSync('cbc', [...commands, '-solve', '-solu', solution], {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    });
    // Its last word of the kind: parts of the work are timed too.
    const took = [...said.matchAll(/Total time \(CPU seconds\):\s+([\d.]+)/g)].at(-1)?.[1];
    const first = readFileSync(solution, 'utf8').split('\n', 1)[0] ?? '';
    const cost = Number(/objective value\s+(\S+)/.exec(first)?.[1]);
    const bound = Number(/Lower bound:\s+(\S+)/.exec(said)?.[1]);
    return {
      cost: first.includes('nfeasible') || Number.isNaN(cost) ? null : cost,
      bound: Number.isNaN(bound) ? null : bound,
      proved: first.startsWith('Optimal'),
      seconds: Number(took),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The model in free MPS, which every solver reads. Rows have one limit or two that are equal, as plan models do. */
function mpsOf({ columns, rows }: SolverModel): string {
  const lines = ['NAME plan FREE', 'ROWS', ' N cost'];
  const count = rows.lower.length;
  const limits: string[] = [];
  for (let row = 0; row < count; row += 1) {
    const lower = rows.lower[row] ?? -Infinity;
    const upper = rows.upper[row] ?? Infinity;
    const kind = lower === upper ? 'E' : Number.isFinite(upper) ? 'L' : 'G';
    if (kind !== 'E' && Number.isFinite(lower) && Number.isFinite(upper)) {
      throw new Error(`row ${row} has two limits`);
    }
    lines.push(` ${kind} r${row}`);
    const limit = kind === 'G' ? lower : upper;
    if (limit !== 0) limits.push(` RHS r${row} ${limit}`);
  }
  const terms = columns.names.map((): string[] => []);
  for (let row = 0; row < count; row += 1) {
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1) {
      const column = rows.indices[at] ?? 0;
      terms[column]?.push(` c${column} r${row} ${rows.values[at]}`);
    }
  }
  lines.push('COLUMNS');
  const bounds: string[] = [];
  for (const [column, own] of terms.entries()) {
    const isWhole = columns.integer[column] === 1;
    if (isWhole) lines.push(` m${column}a 'MARKER' 'INTORG'`);
    lines.push(` c${column} cost ${columns.cost[column]}`, ...own);
    if (isWhole) lines.push(` m${column}b 'MARKER' 'INTEND'`);
    bounds.push(` LO BND c${column} ${columns.lower[column]}`);
    if (Number.isFinite(columns.upper[column])) {
      bounds.push(` UP BND c${column} ${columns.upper[column]}`);
    }
  }
  return [...lines, 'RHS', ...limits, 'BOUNDS', ...bounds, 'ENDATA', ''].join('\n');
}
