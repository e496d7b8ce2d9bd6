import { keyOfToken, type Owner, type Principal } from '../../../lib/access/index.ts';
import { ok, problem, type Result, refused } from '../../../lib/kernel/index.ts';
import {
  type FamilyLink,
  LINK_REFUSALS,
  linkState,
  sessionStandsFor,
} from '../../../lib/tailored-lists/index.ts';
import type { Deps } from '../../shared/deps.ts';

/** Somebody in a family, known by the link that was opened in this browser and by nothing else. */
export interface FamilyVisitor {
  readonly link: FamilyLink;
  /** The authority whose link it is. */
  readonly owner: Owner;
  /** For the audit: the link, never a person. */
  readonly principal: Principal;
}

export function familyVisitor(owner: Owner, link: FamilyLink): FamilyVisitor {
  const principal: Principal = {
    person: `family link ${link.id}`,
    organisation: owner,
    roles: ['family'],
  };
  return { link, owner, principal };
}

/** Whose browser it is; refused where no link was opened in it, or that link stands no longer. */
export async function resolveFamily(
  deps: Pick<Deps, 'familySessions' | 'familyLinks' | 'now'>,
  secret: string | undefined,
): Promise<Result<FamilyVisitor>> {
  if (!secret) return refused(NOT_OPENED_HERE);
  const hash = keyOfToken(secret);
  const session = await deps.familySessions.get(hash);
  if (!session) return refused(NOT_OPENED_HERE);
  const owner: Owner = { kind: 'authority', code: session.authority };
  const link = await deps.familyLinks(owner).get(session.requestId, session.linkId);
  if (!link.ok) return refused(NOT_OPENED_HERE);
  const now = deps.now();
  if (sessionStandsFor(link.value, hash, now)) return ok(familyVisitor(owner, link.value));
  const state = linkState(link.value, now);
  return refused(
    state === 'waiting' || state === 'opened' ? NOT_OPENED_HERE : LINK_REFUSALS[state],
  );
}

export const NOT_OPENED_HERE = problem(
  'unauthenticated',
  'no-family-link-opened',
  'No list has been opened in this browser. Use the link that your authority sent you. If you have opened it before, go back to the phone, tablet or computer and the browser in which you opened it, or ask your authority for a new link.',
);
