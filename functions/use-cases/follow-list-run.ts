import type { Owner, Principal } from '../../lib/access/index.ts';
import { ok, problem, type Result, refused } from '../../lib/kernel/index.ts';
import {
  $ListRunResult,
  calledAgainListRun,
  cancelledListRun,
  isListRunOver,
  type ListRun,
  type ListRunProgress,
  type ListRunResult,
  type ShownListRun,
  shownListRun,
} from '../../lib/tailored-lists/index.ts';
import { auditEntry } from '../shared/audit.ts';
import type { Deps } from '../shared/deps.ts';
import { csvOfRecords } from '../shared/spreadsheet-csv.ts';
import { callChunks, cutListRun } from './cut-list-run.ts';
import { listRunFolder } from './list-run-folder.ts';

/** A run and how far its chunks have come. */
export async function readListRun(
  deps: Pick<Deps, 'listRuns'>,
  owner: Owner,
  id: string,
): Promise<Result<ShownListRun>> {
  const run = await deps.listRuns(owner).get(id);
  return run.ok ? ok(await shown(deps, owner, run.value)) : run;
}

export async function shown(
  deps: Pick<Deps, 'listRuns'>,
  owner: Owner,
  run: ListRun,
): Promise<ShownListRun> {
  const progress: ListRunProgress = { done: 0, refused: 0 };
  const chunks = [...(await deps.listRuns(owner).chunks(run.id)).values()];
  return shownListRun(
    run,
    chunks.reduce(
      (sum, { done, refused: not }) => ({ done: sum.done + done, refused: sum.refused + not }),
      progress,
    ),
  );
}

/** Stops a run: workers hear of it at their next look, and lists that are made stay. */
export async function cancelListRun(
  deps: Pick<Deps, 'listRuns' | 'now' | 'newId'>,
  owner: Owner,
  principal: Principal,
  id: string,
): Promise<Result<ShownListRun>> {
  const store = deps.listRuns(owner);
  const found = await store.get(id);
  if (!found.ok) return found;
  const stopped = cancelledListRun(found.value, principal.person, deps.now());
  if (!stopped.ok) return stopped;
  if (stopped.value !== found.value) {
    const audit = auditEntry(deps, principal, 'list-run.cancel', `list-run/${id}`, 'stopped');
    const stored = await store.change(stopped.value, { audit, claim: null });
    if (!stored.ok) return stored;
  }
  return readListRun(deps, owner, id);
}

/** Looks after a run whose time has come: its workers are told of it anew, or it has failed. */
export async function lookAfterListRun(deps: Deps, owner: Owner, id: string): Promise<void> {
  const store = deps.listRuns(owner);
  const found = await store.get(id);
  if (!found.ok) throw new Error(found.problem.detail);
  const called = calledAgainListRun(found.value, deps.now());
  if (called === null) return;
  const stored = await store.change(called, null);
  // Changed in the same moment, so that somebody looks after it.
  if (!stored.ok || isListRunOver(called)) return;
  if (called.status === 'queued') await cutListRun(deps, owner, id);
  else await callChunks(deps, owner, called);
}

/** What came of a run; refused while it is not over. */
export async function readListRunResult(
  deps: Pick<Deps, 'listRuns' | 'objects'>,
  owner: Owner,
  id: string,
): Promise<Result<ListRunResult>> {
  const run = await deps.listRuns(owner).get(id);
  if (!run.ok) return run;
  const { status, resultId, sentence } = run.value;
  if (resultId === null) {
    const detail = `List run ${id} has no result: it is ${status}. ${sentence ?? ''}`.trimEnd();
    return refused(problem('not-found', 'list-run-result-not-found', detail));
  }
  const bytes = await deps.objects.get(listRunFolder(owner), resultId);
  if (bytes) return ok($ListRunResult.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))));
  const detail = `The stored result of list run ${id} is missing and needs checking.`;
  return refused(problem('conflict', 'needs-checking', detail));
}

/** Every request of a run as CSV: the list that was made, or why none could be. */
export async function listRunCsv(
  deps: Pick<Deps, 'listRuns'>,
  owner: Owner,
  id: string,
): Promise<Result<string>> {
  const run = await deps.listRuns(owner).get(id);
  if (!run.ok) return run;
  const children = await deps.listRuns(owner).children(id);
  const rows = children.map(({ requestId, reference, version, problem: why, listed }) => ({
    request: requestId,
    reference,
    'list version': version ?? '',
    first: listed[0]?.settingName ?? '',
    listed: listed.map(({ settingName }) => settingName).join('; '),
    'not made because': why?.detail ?? '',
  }));
  return ok(csvOfRecords(rows));
}
