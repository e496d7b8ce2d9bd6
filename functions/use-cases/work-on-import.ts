import { NATIONAL, type Principal } from '../../lib/access/index.ts';
import { $PracticeKind } from '../../lib/inclusion/index.ts';
import { ok, type Result } from '../../lib/kernel/index.ts';
import {
  begunImport,
  type ImportOutcome,
  type ImportRun,
  importCalledAgain,
  importDone,
  importFailed,
  isImportOver,
  type RegisterImport,
} from '../../lib/register/index.ts';
import type { Deps } from '../shared/deps.ts';
import { jsonLines } from '../shared/json-lines.ts';
import { importPostcodes } from './import-postcodes.ts';
import { importPractice } from './import-practice.ts';
import { importRegister } from './import-register.ts';
import { keepImport, StoppedImport } from './keep-import.ts';

/**
 * Imports an uploaded file. Told of twice, or begun anew after a worker died, it leaves one import: a register that
 * was recorded by the first is not recorded again, and the other kinds lie over what is there already.
 */
export async function workOnImport(deps: Deps, runId: string): Promise<void> {
  const found = await deps.importRuns.get(runId);
  if (!found.ok) throw new Error(found.problem.detail);
  if (isImportOver(found.value) || found.value.status === 'awaiting-upload') return;
  const file = await deps.uploads.open(runId);
  if (!file) {
    await deps.importRuns.change(importFailed(found.value, GONE, deps.now()), null);
    return;
  }
  const begun = await deps.importRuns.change(begunImport(found.value, file.size), null);
  if (!begun.ok) return;
  const kept = keepImport(deps, begun.value);
  try {
    const outcome = await importOf(deps, begun.value, kept.counted(file.bytes));
    await kept.end((run) =>
      outcome.ok
        ? importDone(run, outcome.value, deps.now())
        : importFailed(run, outcome.problem.detail, deps.now()),
    );
  } catch (error) {
    if (!(error instanceof StoppedImport)) throw error;
    await kept.end((run) => importFailed(run, STOPPED, deps.now()));
  }
}

/** Looks after an import whose time has come: works on it anew, or it has failed. */
export async function lookAfterImport(deps: Deps, runId: string): Promise<void> {
  const found = await deps.importRuns.get(runId);
  if (!found.ok) throw new Error(found.problem.detail);
  const called = importCalledAgain(found.value, deps.now());
  if (called === null) return;
  const stored = await deps.importRuns.change(called, null);
  if (stored.ok && !isImportOver(called)) await workOnImport(deps, runId);
}

async function importOf(
  deps: Deps,
  { id, kind, fileName, createdBy }: ImportRun,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Result<ImportOutcome>> {
  const principal: Principal = {
    person: createdBy,
    organisation: NATIONAL,
    roles: ['organisation-administrator'],
  };
  const file = { name: fileName, bytes };
  if (kind === 'register') return importOfRegister(deps, principal, id, file);
  if (kind === 'postcodes') {
    const imported = await importPostcodes(deps, principal, file);
    if (!imported.ok) return imported;
    const { report, faults } = imported.value;
    return ok(await outcomeOf(deps, report.rows, report.imported, faults, true));
  }
  const imported = await importPractice(deps, principal, $PracticeKind.parse(kind), file);
  if (!imported.ok) return imported;
  const { entry, report, faults } = imported.value;
  return ok(await outcomeOf(deps, report.rows, report.settings, faults, entry !== null));
}

async function importOfRegister(
  deps: Deps,
  principal: Principal,
  id: string,
  file: Parameters<typeof importRegister>[2],
): Promise<Result<ImportOutcome>> {
  const before = await deps.register.getImport(id);
  if (before.ok) return ok(await outcomeOfRegister(deps, before.value));
  const imported = await importRegister(deps, principal, file, { makeCurrent: false, id });
  if (!imported.ok) return imported;
  const { entry } = imported.value;
  return ok(entry ? await outcomeOfRegister(deps, entry) : UNCHANGED);
}

async function outcomeOfRegister(deps: Deps, entry: RegisterImport): Promise<ImportOutcome> {
  const current = await deps.register.current();
  return {
    changed: true,
    rows: entry.report.rows,
    imported: entry.report.imported,
    faults: entry.report.leftOut,
    faultsId: entry.faultsId,
    importId: entry.id,
    waits: current?.pointer.importId !== entry.id,
    diffId: entry.diffId,
  };
}

async function outcomeOf(
  deps: Pick<Deps, 'objects'>,
  rows: number,
  imported: number,
  faults: readonly unknown[],
  changed: boolean,
): Promise<ImportOutcome> {
  const faultsId = await deps.objects.put('import-faults', jsonLines(faults));
  const none = { importId: null, waits: false, diffId: null };
  return { changed, rows, imported, faults: faults.length, faultsId, ...none };
}

const UNCHANGED: ImportOutcome = {
  changed: false,
  rows: 0,
  imported: 0,
  faults: 0,
  faultsId: null,
  importId: null,
  waits: false,
  diffId: null,
};
const GONE = 'The uploaded file is not there any more. Upload it again.';
const STOPPED = 'The import was stopped. Nothing of the file was stored.';
