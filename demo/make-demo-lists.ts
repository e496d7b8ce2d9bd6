import type { Deps } from '../functions/shared/deps.ts';
import { startListRun } from '../functions/use-cases/start-list-run.ts';
import { ok, type Result } from '../lib/kernel/index.ts';
import { LOADER } from './load-demo-world.ts';

/** Ambledon’s lists are left to those who try the demo. */
const AUTHORITIES = ['991', '992'];
const ALL = { phase: null, startsFrom: null, startsTo: null, yearGroup: null, withoutList: false };

/** Has the lists of two authorities of the demo made by workers, so that providers have something to read about them. */
export async function makeDemoLists(deps: Deps): Promise<Result<true>> {
  for (const code of AUTHORITIES) {
    const started = await startListRun(deps, { kind: 'authority', code }, LOADER, ALL, null);
    if (!started.ok) return started;
  }
  return ok(true);
}
