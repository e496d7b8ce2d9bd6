import type { Owner, Principal } from '../../../lib/access/index.ts';
import { ok, problem, type Result, refused } from '../../../lib/kernel/index.ts';
import { type FamilyLink, linkState, revokedLink } from '../../../lib/tailored-lists/index.ts';
import { auditEntry } from '../../shared/audit.ts';
import type { Deps } from '../../shared/deps.ts';
import type { FamilyVisitor } from './resolve-family.ts';

/** Takes a link back: whoever opened it is out at once. Taking it back twice is doing so once. */
export async function revokeFamilyLink(
  deps: Pick<Deps, 'familyLinks' | 'newId' | 'now'>,
  owner: Owner,
  principal: Principal,
  { requestId, linkId }: { readonly requestId: string; readonly linkId: string },
): Promise<Result<FamilyLink>> {
  const store = deps.familyLinks(owner);
  const link = await store.get(requestId, linkId);
  if (!link.ok) return link;
  const state = linkState(link.value, deps.now());
  if (state === 'revoked') return link;
  if (state === 'expired') return refused(OVER);
  const subject = `family-link/${requestId}/${linkId}`;
  return store.change(revokedLink(link.value, principal.person, deps.now()), {
    audit: auditEntry(deps, principal, 'family-link.revoke', subject, ''),
    claim: null,
  });
}

/** Ends the family's session in its browser, on a computer that others use say. */
export async function closeFamilySession(
  deps: Pick<Deps, 'familyLinks' | 'newId' | 'now'>,
  { owner, principal, link }: FamilyVisitor,
): Promise<Result<true>> {
  const closedAt = new Date(deps.now()).toISOString();
  const closed = { ...link, closedAt, revision: link.revision + 1 };
  const subject = `family-link/${link.requestId}/${link.id}`;
  const changed = await deps.familyLinks(owner).change(closed, {
    audit: auditEntry(deps, principal, 'family-link.close', subject, ''),
    claim: null,
  });
  return changed.ok ? ok(true) : changed;
}

const OVER = problem(
  'conflict',
  'family-link-over',
  'This link has expired already, so there is nothing to take back.',
);
