import type { Owner } from '../../../lib/access/index.ts';
import {
  type Caseload,
  type CaseloadWork,
  calledAgainCaseload,
  chunksIn,
  finishedCaseload,
  isCaseloadAtWork,
  workOf,
} from '../../../lib/requests/index.ts';
import type { Deps } from '../../shared/deps.ts';

/** Tells workers of the chunks of a caseload that are not over; where none is left it is finished. Told twice, it does no harm. */
export async function callCaseload(deps: Deps, owner: Owner, id: string): Promise<void> {
  const found = await deps.caseloads(owner).get(id);
  if (!found.ok) throw new Error(found.problem.detail);
  if (isCaseloadAtWork(found.value)) await callChunks(deps, owner, found.value);
}

/** Looks after a caseload whose time has come. */
export async function lookAfterCaseload(deps: Deps, owner: Owner, id: string): Promise<void> {
  const store = deps.caseloads(owner);
  const found = await store.get(id);
  if (!found.ok) throw new Error(found.problem.detail);
  const called = calledAgainCaseload(found.value, deps.now());
  if (called === null) return;
  const stored = await store.change(called);
  // Changed in the same moment, so that somebody looks after it.
  if (stored.ok && isCaseloadAtWork(called)) await callChunks(deps, owner, called);
}

async function callChunks(deps: Deps, owner: Owner, caseload: Caseload): Promise<void> {
  const store = deps.caseloads(owner);
  const begun = await store.chunks(caseload.id, workOf(caseload));
  const all = Array.from({ length: chunksIn(caseload) }, (_none, chunk) => chunk);
  const left = all.filter((chunk) => !begun.get(chunk)?.over);
  if (left.length === 0) await finishCaseload(deps, owner, caseload.id, workOf(caseload));
  else await store.call(caseload, left, new Date(deps.now()).toISOString());
}

/** Ends its work once all chunks are over. Whoever comes second finds it ended. */
export async function finishCaseload(
  deps: Pick<Deps, 'caseloads' | 'now'>,
  owner: Owner,
  id: string,
  work: CaseloadWork,
): Promise<void> {
  const store = deps.caseloads(owner);
  const found = await store.get(id);
  if (!found.ok) throw new Error(found.problem.detail);
  const caseload = found.value;
  if (!isCaseloadAtWork(caseload) || workOf(caseload) !== work) return;
  const chunks = [...(await store.chunks(id, work)).values()];
  if (chunks.filter(({ over }) => over).length < chunksIn(caseload)) return;
  await store.change(finishedCaseload(caseload, deps.now()));
}
