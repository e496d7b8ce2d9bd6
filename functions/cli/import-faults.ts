import * as z from 'zod';
import { $ImportFault, type ImportFault, type RegisterImport } from '../../lib/register/index.ts';
import type { Deps } from '../shared/deps.ts';
import { readJsonLines } from '../shared/json-lines.ts';

/** Every fault that an import kept one by one. */
export async function faultsOf(
  deps: Pick<Deps, 'objects'>,
  { faultsId }: RegisterImport,
): Promise<ImportFault[]> {
  const bytes = await deps.objects.get('import-faults', faultsId);
  return bytes ? z.array($ImportFault).parse(readJsonLines(bytes)) : [];
}
