import type { Owner, Principal } from '../../lib/access/index.ts';
import {
  isListRunOver,
  type ListRun,
  type ListRunProgress,
} from '../../lib/tailored-lists/index.ts';
import type { Deps } from '../shared/deps.ts';
import { createList } from './create-list.ts';
import { chunkOf } from './cut-list-run.ts';
import { finishListRun } from './finish-list-run.ts';

/** Lists that are made at once: most of their time is waiting for the table. */
const AT_ONCE = 4;
/** Requests after which the run's progress is told, and its being stopped noticed. */
const TELL_EVERY = 20;

/**
 * Makes the lists of one chunk. What another worker has made, or this one before it was killed, is left alone, so
 * however often a chunk is told of, each request gets one list. The worker of the last chunk ends the run.
 */
export async function workOnListChunk(
  deps: Deps,
  owner: Owner,
  runId: string,
  chunk: number,
): Promise<void> {
  const store = deps.listRuns(owner);
  const found = await store.get(runId);
  if (!found.ok) throw new Error(found.problem.detail);
  if (isListRunOver(found.value)) return;
  const ids = await chunkOf(deps, owner, found.value, chunk);
  const before = await store.childrenAmong(runId, ids);
  const progress = {
    done: before.size,
    refused: [...before.values()].filter(({ version }) => version === null).length,
  };
  const left = ids.filter((id) => !before.has(id));
  for (let at = 0; at < left.length; at += TELL_EVERY) {
    const run = await store.get(runId);
    if (!run.ok || run.value.cancel || isListRunOver(run.value)) break;
    await listAll(deps, owner, run.value, left.slice(at, at + TELL_EVERY), progress);
    await store.tell(runId, chunk, progress, false);
  }
  await store.tell(runId, chunk, progress, true);
  const { requests } = found.value;
  const chunks = await store.chunks(runId);
  const over = [...chunks.values()].filter((one) => one.over).length;
  if (over === requests?.chunks) await finishListRun(deps, owner, runId);
}

async function listAll(
  deps: Deps,
  owner: Owner,
  run: ListRun,
  ids: readonly string[],
  progress: { -readonly [part in keyof ListRunProgress]: number },
): Promise<void> {
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const made = await Promise.all(
      ids.slice(at, at + AT_ONCE).map((id) => listOne(deps, owner, run, id)),
    );
    progress.done += made.length;
    progress.refused += made.filter((one) => !one).length;
  }
}

/** Whether there is a list of the request now. */
async function listOne(
  deps: Deps,
  owner: Owner,
  run: ListRun,
  requestId: string,
): Promise<boolean> {
  const principal: Principal = {
    person: run.createdBy,
    organisation: owner,
    roles: ['case-officer'],
  };
  const made = await createList(deps, owner, principal, requestId, null, run.id);
  if (made.ok || made.problem.code === 'listed-already') return true;
  const { code, detail } = made.problem;
  const request = await deps.requests(owner).get(requestId);
  await deps.listRuns(owner).addChild(run.id, {
    requestId,
    reference: request.ok ? request.value.reference : '',
    yearGroup: null,
    academicYear: null,
    version: null,
    problem: { code, detail },
    listed: [],
  });
  return false;
}
