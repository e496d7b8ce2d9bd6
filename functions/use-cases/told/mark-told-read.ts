import { type Owner, type Principal, sameOwner, type Told } from '../../../lib/access/index.ts';
import { ok, type Result } from '../../../lib/kernel/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { toldTo } from './read-told.ts';

/** One thing that somebody has read, and who was told it. */
export interface ToldRef {
  readonly to: Owner;
  readonly id: string;
}

/** Notes that this person has read something; once read it stays so. */
export function markToldRead(
  deps: Pick<Deps, 'told' | 'now'>,
  owner: Owner,
  principal: Principal,
  id: string,
): Promise<Result<Told>> {
  const read = { at: new Date(deps.now()).toISOString(), by: principal.person };
  return deps.told(owner).markRead(id, read);
}

/** The same for several of an organisation or, of a trust, of its settings; others are passed over. Gives how many. */
export async function markAllRead(
  deps: Pick<Deps, 'told' | 'currentIndex' | 'now'>,
  owner: Owner,
  principal: Principal,
  refs: readonly ToldRef[],
): Promise<Result<number>> {
  const owners = await toldTo(deps, owner);
  const own = refs.filter(({ to }) => owners.some((one) => sameOwner(one, to)));
  const marked = await Promise.all(own.map(({ to, id }) => markToldRead(deps, to, principal, id)));
  return ok(marked.filter((result) => result.ok).length);
}
