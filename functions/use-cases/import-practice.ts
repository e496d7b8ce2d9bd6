import { NATIONAL, type Principal } from '../../lib/access/index.ts';
import {
  encodePracticeSnapshot,
  mergePractice,
  type PracticeFault,
  type PracticeImport,
  type PracticeKind,
  type PracticePointer,
  type PracticeReport,
  readPractice,
  readPracticeSnapshot,
  type SettingPractice,
} from '../../lib/inclusion/index.ts';
import { ok, type Result, type SettingKey } from '../../lib/kernel/index.ts';
import { auditEntry } from '../shared/audit.ts';
import type { Deps } from '../shared/deps.ts';
import { jsonLines } from '../shared/json-lines.ts';
import { storedEvent } from '../shared/stored-event.ts';
import { loadSnapshot } from './load-snapshot.ts';

/** What became of a file. `entry` is null where the file changed nothing, and then nothing is recorded. */
export interface ImportedPractice {
  readonly entry: PracticeImport | null;
  readonly report: PracticeReport;
  readonly faults: readonly PracticeFault[];
}

type PracticeDeps = Pick<
  Deps,
  'objects' | 'practice' | 'register' | 'now' | 'newId' | 'eventsStored'
>;

/**
 * Reads a published file of one kind and lays it over the practice that is current: settings in the file take
 * its figures unless they have newer ones, everything else stays. Refused as `stale` when another import
 * came between. The same file again changes nothing.
 */
export async function importPractice(
  deps: PracticeDeps,
  principal: Principal,
  kind: PracticeKind,
  file: { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> },
): Promise<Result<ImportedPractice>> {
  const known = await registeredKeys(deps);
  if (!known.ok) return known;
  const read = await readPractice(kind, file.bytes, known.value);
  if (!read.ok) return read;
  const { figures, report, faults } = read.value;
  const before = await deps.practice.current();
  const stored = await storedPractice(deps, before?.pointer ?? null);
  const { practice, changed } = mergePractice(stored, figures.values());
  if (changed === 0) return ok({ entry: null, report, faults });
  const importedAt = new Date(deps.now()).toISOString();
  const entry: PracticeImport = {
    id: deps.newId(),
    importedAt,
    importedBy: principal.person,
    fileName: file.name,
    report,
    changed,
    faultsId: await deps.objects.put('import-faults', jsonLines(faults)),
    snapshotId: await deps.objects.put('practice', encodePracticeSnapshot(practice)),
    before: before?.pointer.snapshotId ?? null,
  };
  const pointer: PracticePointer = {
    snapshotId: entry.snapshotId,
    settings: practice.size,
    importId: entry.id,
    madeCurrentAt: importedAt,
    lastImports: {
      ...before?.pointer.lastImports,
      [kind]: { importedAt, fileName: file.name, settings: report.settings },
    },
  };
  const subject = `practice-import/${entry.id}`;
  const audit = auditEntry(deps, principal, 'practice.import', subject, `${kind}: ${file.name}`);
  const recorded = await deps.practice.record(entry, pointer, before?.revision ?? 0, {
    audit,
    claim: null,
    event: storedEvent(deps, 'practice.imported', NATIONAL, entry.id),
  });
  if (!recorded.ok) return recorded;
  await deps.eventsStored();
  return ok({ entry, report, faults });
}

/** The practice that a pointer names; empty before the first import. */
async function storedPractice(
  deps: Pick<Deps, 'objects'>,
  pointer: PracticePointer | null,
): Promise<ReadonlyMap<SettingKey, SettingPractice>> {
  if (pointer === null) return new Map();
  const bytes = await deps.objects.get('practice', pointer.snapshotId);
  if (bytes === null) throw new Error(`The practice snapshot ${pointer.snapshotId} is missing.`);
  return readPracticeSnapshot(bytes);
}

/** Keys of the current register; null while there is none. */
async function registeredKeys(
  deps: Pick<Deps, 'objects' | 'register'>,
): Promise<Result<ReadonlySet<SettingKey> | null>> {
  const current = await deps.register.current();
  if (current === null) return ok(null);
  const settings = await loadSnapshot(deps, current.pointer.snapshotId);
  return settings.ok ? ok(new Set(settings.value.map(({ key }) => key))) : settings;
}
