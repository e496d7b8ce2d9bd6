import { NATIONAL, type Principal } from '../../lib/access/index.ts';
import { ok, problem, type Result, refused, type UploadOffer } from '../../lib/kernel/index.ts';
import {
  cancelledImport,
  type ImportKind,
  type ImportRun,
  importConfirmed,
  queuedImport,
} from '../../lib/register/index.ts';
import { auditEntry } from '../shared/audit.ts';
import type { Deps } from '../shared/deps.ts';
import { storedEvent } from '../shared/stored-event.ts';
import { makeRegisterCurrent } from './import-register.ts';

const UPLOAD_WITHIN_SECONDS = 60 * 60;
/** After that a file is not waited for any more. */
const WAIT_MS = 2 * UPLOAD_WITHIN_SECONDS * 1000;

type ImportDeps = Pick<Deps, 'importRuns' | 'uploads' | 'now' | 'newId'>;

/** Says where to put a file that is to be imported. */
export async function offerImport(
  deps: ImportDeps,
  principal: Principal,
  { kind, fileName }: { readonly kind: ImportKind; readonly fileName: string },
): Promise<Result<{ readonly run: ImportRun; readonly upload: UploadOffer }>> {
  const now = deps.now();
  const run: ImportRun = {
    id: deps.newId(),
    kind,
    fileName,
    status: 'awaiting-upload',
    revision: 1,
    createdAt: new Date(now).toISOString(),
    createdBy: principal.person,
    progress: null,
    cancel: null,
    endedAt: null,
    sentence: null,
    outcome: null,
    calls: 0,
    callAgainAt: new Date(now + WAIT_MS).toISOString(),
  };
  const audit = auditEntry(
    deps,
    principal,
    'import.start',
    `import/${run.id}`,
    `${kind}: ${fileName}`,
  );
  const added = await deps.importRuns.add(run, { audit, claim: null });
  if (!added.ok) return added;
  return ok({ run, upload: await deps.uploads.offer(run.id, UPLOAD_WITHIN_SECONDS) });
}

/** The file is there: a worker imports it. */
export async function startImport(
  deps: ImportDeps & Pick<Deps, 'eventsStored'>,
  principal: Principal,
  id: string,
): Promise<Result<ImportRun>> {
  const found = await deps.importRuns.get(id);
  if (!found.ok) return found;
  const queued = queuedImport(found.value, deps.now());
  if (!queued.ok) return queued;
  const file = await deps.uploads.open(id);
  if (!file || file.size === 0) {
    const detail = `No file was put to the address that was given for import ${id}. Put it there first.`;
    return refused(problem('conflict', 'nothing-uploaded', detail));
  }
  const stored = await deps.importRuns.change(queued.value, {
    audit: auditEntry(deps, principal, 'import.start', `import/${id}`, `${file.size} bytes`),
    claim: null,
    event: storedEvent(deps, 'import-run.queued', NATIONAL, id),
  });
  if (stored.ok) await deps.eventsStored();
  return stored;
}

const TRIES = 5;

/** Stops an import; a worker hears of it while it reads. */
export async function cancelImport(
  deps: ImportDeps,
  principal: Principal,
  id: string,
): Promise<Result<ImportRun>> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await deps.importRuns.get(id);
    if (!found.ok) return found;
    const stopped = cancelledImport(found.value, principal.person, deps.now());
    if (!stopped.ok || stopped.value === found.value) return stopped;
    const audit = auditEntry(deps, principal, 'import.cancel', `import/${id}`, 'stopped');
    const stored = await deps.importRuns.change(stopped.value, { audit, claim: null });
    // The worker tells of its progress all the time.
    if (stored.ok || attempt >= TRIES) return stored;
  }
}

/** Somebody has looked at what a new register changes, and makes it the current one. */
export async function confirmImport(
  deps: Deps,
  principal: Principal,
  id: string,
): Promise<Result<ImportRun>> {
  const found = await deps.importRuns.get(id);
  if (!found.ok) return found;
  const confirmed = importConfirmed(found.value);
  if (!confirmed.ok) return confirmed;
  const made = await makeRegisterCurrent(deps, principal, found.value.outcome?.importId ?? id);
  if (!made.ok) return made;
  const audit = auditEntry(deps, principal, 'import.confirm', `import/${id}`, 'confirmed');
  return deps.importRuns.change(confirmed.value, { audit, claim: null });
}
