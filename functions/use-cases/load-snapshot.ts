import { problem, type Result, refused } from '../../lib/kernel/index.ts';
import { decodeSnapshot, type Setting } from '../../lib/register/index.ts';
import type { Deps } from '../shared/deps.ts';

/** The settings of a stored register snapshot. */
export async function loadSnapshot(
  deps: Pick<Deps, 'objects'>,
  id: string,
): Promise<Result<Setting[]>> {
  const bytes = await deps.objects.get('register', id);
  if (bytes) return decodeSnapshot(bytes);
  return refused(
    problem(
      'not-found',
      'snapshot-missing',
      `The register snapshot ${id} is not in the object store.`,
    ),
  );
}
