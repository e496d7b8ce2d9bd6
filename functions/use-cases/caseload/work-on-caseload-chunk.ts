import type { Owner, Principal } from '../../../lib/access/index.ts';
import type { Result } from '../../../lib/kernel/index.ts';
import {
  CASELOAD_CHUNK_SIZE,
  type Caseload,
  type CaseloadEntry,
  type CaseloadProgress,
  type CaseloadWork,
  isCaseloadAtWork,
  referenceKey,
  workOf,
} from '../../../lib/requests/index.ts';
import { auditEntry } from '../../shared/audit.ts';
import type { Deps } from '../../shared/deps.ts';
import { finishRun } from '../chunked-work.ts';
import { applyEntry, claimOf } from './apply-entry.ts';
import { entriesAtWork, loadPreview } from './caseload-objects.ts';
import { caseloadWork } from './work-on-caseload.ts';

/** Rows that are worked on at once: most of their time is waiting for the table. */
const AT_ONCE = 8;
/** Rows after which the progress is told. */
const TELL_EVERY = 40;

/**
 * Works on the rows of one chunk. What another worker has done, or this one before it was killed, is left alone, so however
 * often a chunk is told of, each row is done once. The worker of the last chunk finishes the caseload.
 */
export async function workOnCaseloadChunk(
  deps: Deps,
  owner: Owner,
  id: string,
  work: CaseloadWork,
  chunk: number,
): Promise<void> {
  const store = deps.caseloads(owner);
  const found = await store.get(id);
  if (!found.ok) throw new Error(found.problem.detail);
  const caseload = found.value;
  if (!isCaseloadAtWork(caseload) || workOf(caseload) !== work) return;
  const preview = await loadPreview(deps, owner, caseload);
  if (!preview.ok) throw new Error(preview.problem.detail);
  const all = entriesAtWork(caseload, preview.value);
  const rows = all.slice(chunk * CASELOAD_CHUNK_SIZE, (chunk + 1) * CASELOAD_CHUNK_SIZE);
  const taken = work === 'apply' ? await openReferences(deps, owner) : new Map<string, string>();
  let progress: CaseloadProgress = { made: 0, changed: 0, refused: [] };
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE);
    const done = await Promise.all(
      some.map((entry) => workOnEntry(deps, owner, caseload, work, entry, taken)),
    );
    progress = added(progress, some, done);
    const isLast = at + AT_ONCE >= rows.length;
    if (isLast || (at + AT_ONCE) % TELL_EVERY === 0) {
      await store.tell(id, work, chunk, { ...progress, over: isLast });
    }
  }
  await finishRun(deps, caseloadWork(deps, owner), id, work);
}

/** Which request is open under each reference now, so that none is made twice for a child. */
async function openReferences(
  deps: Pick<Deps, 'cases'>,
  owner: Owner,
): Promise<ReadonlyMap<string, string>> {
  const cases = (await deps.cases(owner).all()).filter((each) => 'requestId' in each);
  const open = cases.filter(({ step }) => step !== 'closed');
  return new Map(open.map(({ reference, requestId }) => [referenceKey(reference), requestId]));
}

/** Null when the row is done, now or before; else why it is not. */
async function workOnEntry(
  deps: Deps,
  owner: Owner,
  caseload: Caseload,
  work: CaseloadWork,
  entry: CaseloadEntry,
  taken: ReadonlyMap<string, string>,
): Promise<string | null> {
  const { requestId, outcome, details } = entry;
  const other = taken.get(referenceKey(details.reference));
  if (work === 'apply' && outcome === 'new' && other && other !== requestId) {
    return 'Somebody else has recorded a request under this reference since the preview, so no second one was made.';
  }
  const done = await (work === 'apply'
    ? applyEntry(deps, owner, actingFor(caseload, work), caseload, entry)
    : closeEntry(deps, owner, caseload, entry));
  if (done.ok) return null;
  const claim = await deps.findClaim(owner, claimOf(deps, caseload, work, entry).key);
  if (claim) return null;
  return done.problem.kind === 'stale'
    ? 'Somebody else has changed this request since the preview. It was left as they have it; import the row again if it still holds.'
    : done.problem.detail;
}

function closeEntry(
  deps: Deps,
  owner: Owner,
  caseload: Caseload,
  entry: CaseloadEntry,
): Promise<Result<true>> {
  const { requestId } = entry;
  const principal = actingFor(caseload, 'undo');
  const detail = `made in error, from import ${caseload.id}`;
  return deps.cases(owner).closeUntouched(requestId, {
    audit: auditEntry(deps, principal, 'request.close', `request/${requestId}`, detail),
    claim: claimOf(deps, caseload, 'undo', entry),
  });
}

/** Whoever confirmed it, or undoes it, has acted. */
function actingFor({ authority, confirmed, undo }: Caseload, work: CaseloadWork): Principal {
  const by = work === 'undo' ? undo?.by : confirmed?.by;
  return {
    person: by ?? '',
    organisation: { kind: 'authority', code: authority },
    roles: ['case-officer'],
  };
}

function added(
  { made, changed, refused }: CaseloadProgress,
  entries: readonly CaseloadEntry[],
  done: readonly (string | null)[],
): CaseloadProgress {
  const isDone = (outcome: string) =>
    entries.filter((entry, i) => done[i] === null && entry.outcome === outcome).length;
  return {
    made: made + isDone('new'),
    changed: changed + isDone('changed'),
    refused: [
      ...refused,
      ...entries.flatMap(({ line, requestId, details }, i) => {
        const detail = done[i] ?? null;
        return detail === null ? [] : [{ line, reference: details.reference, requestId, detail }];
      }),
    ],
  };
}
