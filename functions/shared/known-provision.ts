import { ok, problem, type Result, refused } from '../../lib/kernel/index.ts';
import type { Provision } from '../../lib/register/index.ts';
import type { Deps } from './deps.ts';

/** A provision of a setting of the current register. */
export async function knownProvision(
  deps: Pick<Deps, 'currentIndex'>,
  settingKey: string,
  provisionId: string,
): Promise<Result<Provision>> {
  const index = await deps.currentIndex();
  const provisions = index?.setting(settingKey)?.provisions ?? [];
  const found = provisions.find(({ id }) => id === provisionId);
  if (found) return ok(found);
  const has = provisions.map(({ id }) => id).join(', ') || 'none';
  return refused(
    problem(
      'not-found',
      'provision-not-found',
      `Setting ${settingKey} has no provision ${provisionId} in the current register; it has ${has}.`,
    ),
  );
}
