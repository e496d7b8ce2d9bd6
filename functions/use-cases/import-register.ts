import { NATIONAL, type Principal } from '../../lib/access/index.ts';
import { ok, type Problem, problem, type Result, refused } from '../../lib/kernel/index.ts';
import {
  diffSnapshots,
  encodeSnapshot,
  type RegisterDiff,
  type RegisterImport,
  type RegisterPointer,
  readGias,
  type Setting,
} from '../../lib/register/index.ts';
import { auditEntry } from '../shared/audit.ts';
import type { Deps } from '../shared/deps.ts';
import { jsonLines } from '../shared/json-lines.ts';
import { storedEvent } from '../shared/stored-event.ts';
import { loadSnapshot } from './load-snapshot.ts';

/** What an import did: nothing (the same register again), or a new import that is current or waits to be. */
export interface Imported {
  readonly entry: RegisterImport | null;
  readonly diff: RegisterDiff | null;
  readonly unchanged: boolean;
  readonly current: boolean;
}

/**
 * Reads a register file and stores it as an immutable snapshot with its report.
 * The first register becomes current at once; a later one waits until its diff has been looked at,
 * unless `makeCurrent` is said. The same register again changes nothing.
 */
export async function importRegister(
  deps: Deps,
  principal: Principal,
  file: { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> },
  options: { readonly makeCurrent: boolean; readonly id?: string },
): Promise<Result<Imported>> {
  const read = await readGias(file.bytes);
  if (!read.ok) return read;
  const { settings, report, faults } = read.value;
  const snapshot = encodeSnapshot(settings);
  const snapshotId = await deps.objects.put('register', snapshot);
  const before = await deps.register.current();
  if (before?.pointer.snapshotId === snapshotId) {
    return ok({ entry: null, diff: null, unchanged: true, current: true });
  }
  const diff = before ? await diffWith(deps, before.pointer, settings) : null;
  if (diff && !diff.ok) return diff;
  const entry: RegisterImport = {
    id: options.id ?? deps.newId(),
    importedAt: new Date(deps.now()).toISOString(),
    importedBy: principal.person,
    fileName: file.name,
    snapshotId,
    comparedWith: before?.pointer.snapshotId ?? null,
    report,
    faultsId: await deps.objects.put('import-faults', jsonLines(faults)),
    diffId: diff ? await deps.objects.put('register-diff', jsonLines([diff.value])) : null,
  };
  const added = await deps.register.addImport(entry, {
    audit: auditEntry(deps, principal, 'register.import', `register-import/${entry.id}`, file.name),
    claim: null,
  });
  if (!added.ok) return added;
  const current = before === null || options.makeCurrent;
  if (current) {
    const made = await makeRegisterCurrent(deps, principal, entry.id);
    if (!made.ok) return made;
  }
  return ok({ entry, diff: diff?.value ?? null, unchanged: false, current });
}

/** Makes an import the register; refused when another became current since it was compared. */
export async function makeRegisterCurrent(
  deps: Deps,
  principal: Principal,
  importId: string,
): Promise<Result<RegisterPointer>> {
  const found = await deps.register.getImport(importId);
  if (!found.ok) return found;
  const entry = found.value;
  const before = await deps.register.current();
  if ((before?.pointer.snapshotId ?? null) !== entry.comparedWith)
    return refused(comparedOtherwise(entry));
  const pointer = {
    importId: entry.id,
    snapshotId: entry.snapshotId,
    madeCurrentAt: new Date(deps.now()).toISOString(),
    madeCurrentBy: principal.person,
  };
  const moved = await deps.register.makeCurrent(pointer, before?.revision ?? 0, {
    audit: auditEntry(
      deps,
      principal,
      'register.make-current',
      `register-import/${entry.id}`,
      entry.fileName,
    ),
    claim: null,
    event: storedEvent(deps, 'register.made-current', NATIONAL, entry.id),
  });
  if (moved.ok) await deps.eventsStored();
  return moved;
}

async function diffWith(
  deps: Deps,
  pointer: RegisterPointer,
  settings: readonly Setting[],
): Promise<Result<RegisterDiff>> {
  const stored = await loadSnapshot(deps, pointer.snapshotId);
  return stored.ok ? ok(diffSnapshots(stored.value, settings)) : stored;
}

function comparedOtherwise(entry: RegisterImport): Problem {
  return problem(
    'stale',
    'register-changed',
    `Import ${entry.id} was compared with another register than the one that is current now. Import ${entry.fileName} again.`,
  );
}
