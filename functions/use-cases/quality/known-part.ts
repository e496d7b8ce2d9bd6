import { ok, problem, type Result, refused } from '../../../lib/kernel/index.ts';
import type { Setting } from '../../../lib/register/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { knownProvision } from '../../shared/known-provision.ts';

/** A setting of the current register, or one of its provisions. */
export async function knownPart(
  deps: Pick<Deps, 'currentIndex'>,
  settingKey: string,
  provisionId: string | null,
): Promise<Result<Setting>> {
  const setting = (await deps.currentIndex())?.setting(settingKey);
  if (!setting) {
    const detail = `${settingKey} is not in the current register. Give a URN of 6 or a UKPRN of 8 digits.`;
    return refused(problem('not-found', 'setting-not-found', detail));
  }
  if (provisionId === null) return ok(setting);
  const provision = await knownProvision(deps, settingKey, provisionId);
  if (provision.ok) return ok(setting);
  const faults = [{ pointer: '/provisionId', detail: provision.problem.detail }];
  return refused({ ...provision.problem, kind: 'invalid', faults });
}
