import type { Member, Owner } from '../../../../lib/access/index.ts';
import type { NeedsChecking } from '../../../../lib/kernel/index.ts';
import type { Deps } from '../../../shared/deps.ts';
import { listMembers } from '../../../use-cases/list-members.ts';

const AT_ONCE = 500;

export interface Members {
  /** In order of name. */
  readonly people: readonly Member[];
  readonly needChecking: readonly NeedsChecking[];
}

/** Everybody of an organisation: those who are there, or those who were removed. */
export async function membersOfState(
  deps: Pick<Deps, 'members'>,
  owner: Owner,
  state: Member['state'],
): Promise<Members> {
  const all: (Member | NeedsChecking)[] = [];
  for (let after: string | null = null; ; ) {
    const page = await listMembers(deps, owner, { after, limit: AT_ONCE });
    all.push(...page.items);
    if (page.after === null) break;
    after = page.after;
  }
  const people = all.flatMap((one) => ('personId' in one && one.state === state ? [one] : []));
  return {
    people: people.sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    needChecking: all.flatMap((one) => ('needsChecking' in one ? [one] : [])),
  };
}

export function memberPath(personId: string, act = ''): string {
  return `/members/${personId}${act === '' ? '' : `/${act}`}`;
}
