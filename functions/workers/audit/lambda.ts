import { workerDeps } from '../../shared/worker-deps.ts';
import { sealAudit } from '../../use-cases/seal-audit.ts';

// Entry file: what stands here runs once for each execution environment, while Lambda initialises it.
const deps = workerDeps(process.env);

/** Seals what was written since the clock called last. */
export async function handler(): Promise<{ sealed: number }> {
  return { sealed: await sealAudit(deps) };
}
