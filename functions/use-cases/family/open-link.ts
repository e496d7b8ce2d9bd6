import { keyOfToken, type Owner, tooManyAttempts } from '../../../lib/access/index.ts';
import { ok, type Result, refused } from '../../../lib/kernel/index.ts';
import { openedLink } from '../../../lib/tailored-lists/index.ts';
import { auditEntry } from '../../shared/audit.ts';
import type { Deps } from '../../shared/deps.ts';
import { type FamilyVisitor, familyVisitor } from './resolve-family.ts';

const TRIES = { most: 10, windowSeconds: 900 };
/** All addresses of an authority together, for those who try one link after another. */
const TRIES_OF_ALL = { most: 300, windowSeconds: 900 };

export interface OpenedLink {
  readonly visitor: FamilyVisitor;
  /** For the browser to keep, and nobody else. */
  readonly secret: string;
  readonly lastsSeconds: number;
}

/**
 * Opens a link in the browser that sent this, once. A token is looked up by its hash, so how long that takes says nothing
 * of how near a wrong one came; a wrong one gets the same answer whatever there is.
 */
export async function openFamilyLink(
  deps: Pick<Deps, 'familyLinks' | 'rateLimits' | 'newId' | 'newSecret' | 'now'>,
  owner: Owner,
  { linkId, token }: { readonly linkId: string; readonly token: string },
): Promise<Result<OpenedLink>> {
  const now = deps.now();
  const keys = [
    [`family-open/${owner.code}/${linkId}`, TRIES],
    [`family-open/${owner.code}`, TRIES_OF_ALL],
  ] as const;
  for (const [key, limit] of keys) {
    if (!(await deps.rateLimits.take(key, limit, now))) return refused(tooManyAttempts(limit));
  }
  const store = deps.familyLinks(owner);
  const found = await store.byToken(keyOfToken(token));
  const secret = deps.newSecret();
  const opened = openedLink(found?.id === linkId ? found : null, keyOfToken(secret), now);
  if (!opened.ok) return opened;
  const link = opened.value;
  const visitor = familyVisitor(owner, link);
  const subject = `family-link/${link.requestId}/${link.id}`;
  const session = { authority: owner.code, requestId: link.requestId, linkId: link.id };
  const stored = await store.open(link, session, {
    audit: auditEntry(deps, visitor.principal, 'family-link.open', subject, ''),
    claim: null,
  });
  if (!stored.ok) return stored;
  const lastsSeconds = Math.max(1, Math.floor((Date.parse(link.expiresAt) - now) / 1000));
  return ok({ visitor, secret, lastsSeconds });
}
