import type { CalendarDate } from '../../../../lib/kernel/index.ts';
import type { PolicyPack } from '../../../../lib/policy/index.ts';
import type { Setting } from '../../../../lib/register/index.ts';
import type { WebDeps } from '../../web-deps.ts';

/** By whose rule a setting’s figures grow old: the authority’s in whose area it stands, else any authority’s without one of its own. */
export async function policyOfArea(
  deps: Pick<WebDeps, 'policyOf'>,
  { authorityCode, authorityName }: Pick<Setting, 'authorityCode' | 'authorityName'>,
  today: CalendarDate,
): Promise<{ readonly policy: PolicyPack; readonly whose: string }> {
  const code = authorityCode ?? '000';
  const policy = await deps.policyOf({ kind: 'authority', code }, today);
  return { policy, whose: authorityName ?? 'the national pack' };
}
