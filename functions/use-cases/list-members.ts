import type { Member, Owner } from '../../lib/access/index.ts';
import type { NeedsChecking, Page, PageRequest } from '../../lib/kernel/index.ts';
import type { Deps } from '../shared/deps.ts';

/** Members of an organisation, removed ones too; in no order that says anything. */
export function listMembers(
  deps: Pick<Deps, 'members'>,
  owner: Owner,
  page: PageRequest,
): Promise<Page<Member | NeedsChecking>> {
  return deps.members(owner).list(page);
}
