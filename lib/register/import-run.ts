import * as z from 'zod';
import { $ContentId, $Id, ok, problem, type Result, refused } from '../kernel/index.ts';

/** What can be imported. */
export const $ImportKind = z.enum([
  'register',
  'postcodes',
  'suspensions',
  'absence',
  'inspections',
  'reintegration',
  'notional-sen',
]);
export type ImportKind = z.infer<typeof $ImportKind>;

/** What came of an import. */
export const $ImportOutcome = z.object({
  /** False where the file says what was known already. */
  changed: z.boolean(),
  rows: z.int(),
  imported: z.int(),
  faults: z.int(),
  /** Each row that could not be taken, with its line. */
  faultsId: $ContentId.nullable(),
  /** The import of a register; null for other kinds, and where nothing changed. */
  importId: $Id.nullable(),
  /** The new register waits until somebody has looked at its diff and confirmed it. */
  waits: z.boolean(),
  diffId: $ContentId.nullable(),
});
export type ImportOutcome = z.infer<typeof $ImportOutcome>;

/** A file that somebody uploads and a worker imports. */
export const $ImportRun = z.object({
  id: $Id,
  kind: $ImportKind,
  fileName: z.string(),
  status: z.enum(['awaiting-upload', 'queued', 'running', 'done', 'failed', 'cancelled']),
  revision: z.int().min(1),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  /** Bytes read so far, of how many; null before a worker has begun. */
  progress: z.object({ read: z.int(), of: z.int() }).nullable(),
  cancel: z.object({ at: z.iso.datetime(), by: z.string() }).nullable(),
  endedAt: z.iso.datetime().nullable(),
  /** Why it failed, in words. */
  sentence: z.string().nullable(),
  outcome: $ImportOutcome.nullable(),
  /** How often workers were called, and when they are called again. */
  calls: z.int(),
  callAgainAt: z.iso.datetime(),
});
export type ImportRun = z.infer<typeof $ImportRun>;

export const $ShownImportRun = $ImportRun
  .omit({ calls: true, callAgainAt: true })
  .meta({ id: 'ImportRun' });
export type ShownImportRun = z.infer<typeof $ShownImportRun>;

export function shownImportRun({ calls: _, callAgainAt: _at, ...run }: ImportRun): ShownImportRun {
  return run;
}

const CALL_AGAIN_MS = 20 * 60_000;
const MOST_CALLS = 2;

export function isImportOver({ status }: Pick<ImportRun, 'status'>): boolean {
  return status === 'done' || status === 'failed' || status === 'cancelled';
}

/** The file is there, and a worker may begin; refused where it has begun already. */
export function queuedImport(run: ImportRun, now: number): Result<ImportRun> {
  if (run.status !== 'awaiting-upload') return refused(wrong(run, 'started'));
  return ok({ ...next(run), status: 'queued', calls: 1, callAgainAt: iso(now + CALL_AGAIN_MS) });
}

/** A worker begins, or begins again after another died. */
export function begunImport(run: ImportRun, of: number): ImportRun {
  return { ...next(run), status: 'running', progress: { read: 0, of } };
}

export function readSoFar(run: ImportRun, read: number): ImportRun {
  return { ...next(run), progress: run.progress && { ...run.progress, read } };
}

/** Nothing is stored of a file whose import is stopped, unless its last row has been read. */
export function cancelledImport(run: ImportRun, by: string, now: number): Result<ImportRun> {
  if (run.cancel) return ok(run);
  if (isImportOver(run)) return refused(wrong(run, 'stopped'));
  const marked = { ...next(run), cancel: { at: iso(now), by } };
  return ok(
    run.status === 'running' ? marked : { ...marked, status: 'cancelled', endedAt: iso(now) },
  );
}

export function importDone(run: ImportRun, outcome: ImportOutcome, now: number): ImportRun {
  const progress = run.progress && { ...run.progress, read: run.progress.of };
  return { ...next(run), status: 'done', progress, outcome, endedAt: iso(now) };
}

export function importFailed(run: ImportRun, sentence: string, now: number): ImportRun {
  const status = run.cancel ? 'cancelled' : 'failed';
  return { ...next(run), status, sentence, endedAt: iso(now) };
}

/** Its register has become the one that is current. */
export function importConfirmed(run: ImportRun): Result<ImportRun> {
  if (!run.outcome?.waits) return refused(wrong(run, 'confirmed'));
  return ok({ ...next(run), outcome: { ...run.outcome, waits: false } });
}

/** Nothing was heard of it for long: a worker is called again, or it has failed. Null where it is not time. */
export function importCalledAgain(run: ImportRun, now: number): ImportRun | null {
  if (isImportOver(run) || Date.parse(run.callAgainAt) > now) return null;
  if (run.status === 'awaiting-upload') return importFailed(run, NEVER_CAME, now);
  if (run.calls >= MOST_CALLS) return importFailed(run, INTERRUPTED, now);
  return { ...next(run), calls: run.calls + 1, callAgainAt: iso(now + CALL_AGAIN_MS) };
}

const NEVER_CAME = 'No file was put to the address that was given for it.';
const INTERRUPTED =
  'The worker was interrupted twice while it read this file. Nothing of it was stored; try it again, or a smaller file.';

function wrong({ id, status }: ImportRun, what: string) {
  const detail = `Import ${id} is ${status}, so it cannot be ${what}.`;
  return problem('conflict', 'import-elsewhere', detail);
}

function next(run: ImportRun): ImportRun {
  return { ...run, revision: run.revision + 1 };
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
