import type { Principal } from '../../lib/access/index.ts';
import type { BoundariesPointer, Boundary } from '../../lib/geography/index.ts';
import type { Result } from '../../lib/kernel/index.ts';
import { auditEntry } from '../shared/audit.ts';
import type { Deps } from '../shared/deps.ts';

/** Where boundaries came from. */
interface Origin {
  readonly fileName: string;
  readonly attribution: string | null;
}

/** Makes these the boundaries that maps show, in place of any before them. They decide nothing. */
export async function importBoundaries(
  deps: Pick<Deps, 'objects' | 'boundariesStore' | 'now' | 'newId'>,
  principal: Principal,
  { fileName, attribution }: Origin,
  boundaries: readonly Boundary[],
): Promise<Result<BoundariesPointer>> {
  const current = await deps.boundariesStore.current();
  const bytes = Buffer.from(JSON.stringify(boundaries));
  const pointer: BoundariesPointer = {
    importId: deps.newId(),
    boundariesId: await deps.objects.put('boundaries', bytes),
    areas: boundaries.length,
    fileName,
    attribution,
    importedAt: new Date(deps.now()).toISOString(),
    importedBy: principal.person,
  };
  const subject = `boundaries-import/${pointer.importId}`;
  return deps.boundariesStore.makeCurrent(pointer, current?.revision ?? 0, {
    audit: auditEntry(deps, principal, 'boundaries.import', subject, fileName),
    claim: null,
  });
}
