import { auditEntry } from '../functions/shared/audit.ts';
import type { Deps } from '../functions/shared/deps.ts';
import { jsonLines } from '../functions/shared/json-lines.ts';
import { makeRegisterCurrent } from '../functions/use-cases/import-register.ts';
import type { Principal } from '../lib/access/index.ts';
import type { Result } from '../lib/kernel/index.ts';
import {
  encodeSnapshot,
  type ImportReport,
  type RegisterImport,
  type RegisterPointer,
  type Setting,
} from '../lib/register/index.ts';

/**
 * Records invented settings as an import of the register and makes it current. A GIAS file has no column for the
 * features of a provision, so they cannot come in by a file.
 */
export async function storeSettings(
  deps: Deps,
  principal: Principal,
  name: string,
  settings: readonly Setting[],
): Promise<Result<RegisterPointer>> {
  const before = await deps.register.current();
  const entry: RegisterImport = {
    id: deps.newId(),
    importedAt: new Date(deps.now()).toISOString(),
    importedBy: principal.person,
    fileName: name,
    snapshotId: await deps.objects.put('register', encodeSnapshot(settings)),
    comparedWith: before?.pointer.snapshotId ?? null,
    report: reportOf(settings),
    faultsId: await deps.objects.put('import-faults', jsonLines([])),
    diffId: null,
  };
  const added = await deps.register.addImport(entry, {
    audit: auditEntry(deps, principal, 'register.import', `register-import/${entry.id}`, name),
    claim: null,
  });
  if (!added.ok) return added;
  return makeRegisterCurrent(deps, principal, entry.id);
}

function reportOf(settings: readonly Setting[]): ImportReport {
  const apart: Record<string, number> = {};
  const byCategory: Record<string, number> = {};
  let provisions = 0;
  for (const setting of settings) {
    if (setting.apart !== null) apart[setting.apart] = (apart[setting.apart] ?? 0) + 1;
    else if (setting.category !== null) {
      byCategory[setting.category] = (byCategory[setting.category] ?? 0) + 1;
      provisions += setting.provisions.length;
    }
  }
  return {
    rows: settings.length,
    imported: settings.length,
    leftOut: 0,
    apart,
    byCategory,
    provisions,
    faultsByCode: {},
    encoding: 'utf-8',
    columns: 0,
    missingColumns: [],
  };
}
