import type { Owner, Principal } from '../../../lib/access/index.ts';
import type { Result } from '../../../lib/kernel/index.ts';
import type { FamilySettings, FamilySettingsInput } from '../../../lib/tailored-lists/index.ts';
import { auditEntry } from '../../shared/audit.ts';
import type { Deps } from '../../shared/deps.ts';

/** Changes what an authority's families see; `revision` is the one that was before whoever changes it. */
export function changeFamilySettings(
  deps: Pick<Deps, 'familySettings' | 'newId' | 'now'>,
  owner: Owner,
  principal: Principal,
  revision: number,
  input: FamilySettingsInput,
): Promise<Result<FamilySettings>> {
  const detail = `prices ${input.showPrices ? 'shown' : 'not shown'}`;
  return deps.familySettings(owner).put(
    { ...input, revision: revision + 1 },
    {
      audit: auditEntry(deps, principal, 'family-settings.change', 'family-settings', detail),
      claim: null,
    },
  );
}
