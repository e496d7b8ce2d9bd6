import type { Owner } from '../../lib/access/index.ts';
import { ok, type Result } from '../../lib/kernel/index.ts';
import { byCodePoint, rowKind } from '../../lib/matching/index.ts';
import type { PlacementRequest } from '../../lib/requests/index.ts';
import {
  CHUNK_SIZE,
  cutUp,
  type ListRun,
  type ListRunScope,
} from '../../lib/tailored-lists/index.ts';
import type { Deps } from '../shared/deps.ts';
import { jsonLines, readJsonLines } from '../shared/json-lines.ts';
import { finishListRun } from './finish-list-run.ts';
import { listRunFolder } from './list-run-folder.ts';

const AT_ONCE = 500;

/** Finds the requests of a run, cuts them into chunks and tells workers of these. Told twice, it does it once. */
export async function cutListRun(
  deps: Deps,
  owner: Owner,
  runId: string,
): Promise<Result<ListRun>> {
  const store = deps.listRuns(owner);
  const found = await store.get(runId);
  if (!found.ok) return found;
  let run = found.value;
  if (run.status === 'queued') {
    const ids = await requestsIn(deps, owner, run.scope);
    const objectId = await deps.objects.put(listRunFolder(owner), jsonLines(ids));
    const cut = await store.change(cutUp(run, objectId, ids.length, deps.now()), null);
    if (!cut.ok) return cut;
    run = cut.value;
  }
  if (run.status !== 'running') return ok(run);
  await callChunks(deps, owner, run);
  return ok(run);
}

/** Tells workers of the chunks that are not over; where none is left the run ends. */
export async function callChunks(deps: Deps, owner: Owner, run: ListRun): Promise<void> {
  const store = deps.listRuns(owner);
  const begun = await store.chunks(run.id);
  const all = Array.from({ length: run.requests?.chunks ?? 0 }, (_, chunk) => chunk);
  const left = all.filter((chunk) => !begun.get(chunk)?.over);
  if (left.length === 0) await finishListRun(deps, owner, run.id);
  else await store.call(run, left, new Date(deps.now()).toISOString());
}

/** The request ids of one chunk. */
export async function chunkOf(
  deps: Pick<Deps, 'objects'>,
  owner: Owner,
  { id, requests }: ListRun,
  chunk: number,
): Promise<readonly string[]> {
  const bytes = requests && (await deps.objects.get(listRunFolder(owner), requests.objectId));
  if (!bytes) throw new Error(`The requests of list run ${id} are not in the object store.`);
  const ids = readJsonLines(bytes).map(String);
  return ids.slice(chunk * CHUNK_SIZE, (chunk + 1) * CHUNK_SIZE);
}

/**
 * Kind by kind, which the index answers faster, and within a kind in the order in which they were recorded. What cannot
 * be read is shown among the authority's requests.
 */
async function requestsIn(
  deps: Pick<Deps, 'requests' | 'cases'>,
  owner: Owner,
  scope: ListRunScope,
): Promise<readonly string[]> {
  const left = await leftOutBy(deps, owner, scope);
  const found: { readonly id: string; readonly kind: string }[] = [];
  for (let after: string | null = null; ; ) {
    const page = await deps.requests(owner).list({ after, limit: AT_ONCE });
    for (const item of page.items) {
      if ('id' in item && isIn(item, scope) && !left.has(item.id)) {
        found.push({ id: item.id, kind: rowKind(item) });
      }
    }
    if (page.after === null) break;
    after = page.after;
  }
  return found
    .sort((a, b) => byCodePoint(a.kind, b.kind) || byCodePoint(a.id, b.id))
    .map(({ id }) => id);
}

/** Requests that are closed, and those that have a list where only the others are meant. */
async function leftOutBy(
  deps: Pick<Deps, 'cases'>,
  owner: Owner,
  { withoutList }: ListRunScope,
): Promise<ReadonlySet<string>> {
  const cases = (await deps.cases(owner).all()).filter((each) => 'requestId' in each);
  const left = cases.filter(
    ({ step, latestList }) => step === 'closed' || (withoutList && latestList !== null),
  );
  return new Set(left.map(({ requestId }) => requestId));
}

function isIn(
  { phase, startDate, yearGroup }: Pick<PlacementRequest, 'phase' | 'startDate' | 'yearGroup'>,
  { phase: only, startsFrom, startsTo, yearGroup: year }: ListRunScope,
): boolean {
  return (
    (only === null || phase === only) &&
    (year === null || yearGroup === year) &&
    (startsFrom === null || startDate >= startsFrom) &&
    (startsTo === null || startDate <= startsTo)
  );
}
