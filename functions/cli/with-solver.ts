import { createHighsSolver } from '../../lib/adapters/solver/index.ts';
import type { Solver } from '../../lib/commissioning/index.ts';
import { problem, type Result, refused } from '../../lib/kernel/index.ts';

/** From here on Node runs the solver's thread from its TypeScript source. */
const OLDEST = [22, 18] as const;

/** What commissioning asks of its surroundings. */
export interface SolvingDeps {
  readonly solver: Solver;
  readonly seconds: () => number;
}

/** Acts with a solver of its own, which is gone when the act is over. */
export async function withSolver<T>(
  act: (deps: SolvingDeps) => Promise<Result<T>>,
  nodeVersion: string = process.versions.node,
): Promise<Result<T>> {
  if (isOlder(nodeVersion)) {
    const detail = `The solver needs Node ${OLDEST.join('.')} or later, and this is Node ${nodeVersion}. npm ci installs a Node of its own where it can, and npm run rightplace uses it; else install a newer Node.`;
    return refused(problem('not-ready', 'node-too-old', detail));
  }
  const solver = createHighsSolver();
  try {
    return await act({ solver, seconds: () => performance.now() / 1000 });
  } finally {
    await solver.close();
  }
}

function isOlder(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
}
