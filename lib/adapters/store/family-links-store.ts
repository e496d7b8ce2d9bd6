import * as z from 'zod';
import type { Owner } from '../../access/index.ts';
import { $Id, type NeedsChecking, ok, problem, refused } from '../../kernel/index.ts';
import {
  $FamilyLink,
  $FamilySession,
  type FamilyLink,
  type FamilyLinksStore,
  type FamilySession,
  type FamilySessions,
} from '../../tailored-lists/index.ts';
import { ALREADY_CLAIMED, besideWrites, IDEMPOTENCY } from './beside.ts';
import { bodyOf, type ItemKind } from './item.ts';
import { familyLinkKey, familyLinksOf, familySessionKey, familyTokenKey } from './keys.ts';
import { pageOf } from './page-of.ts';
import type { Table } from './table.ts';
import { putNew, putRevision } from './writes.ts';

const LINK: ItemKind<FamilyLink> = {
  kind: 'family-link',
  schema: 1,
  body: $FamilyLink,
  upcasts: {},
};

export const $Token = z.object({ requestId: $Id, linkId: $Id });
const TOKEN: ItemKind<z.infer<typeof $Token>> = {
  kind: 'family-token',
  schema: 1,
  body: $Token,
  upcasts: {},
};

const SESSION: ItemKind<FamilySession> = {
  kind: 'family-session',
  schema: 1,
  body: $FamilySession,
  upcasts: {},
};

/** More links than a request ever has. */
const MOST = 200;

export function createFamilyLinksStore(table: Table, owner: Owner): FamilyLinksStore {
  function revised(link: FamilyLink) {
    const key = familyLinkKey(owner, link.requestId, link.id);
    return putRevision(LINK, key, link, link.revision - 1);
  }

  async function get(requestId: string, linkId: string) {
    const item = await table.get(familyLinkKey(owner, requestId, linkId));
    return item ? bodyOf(LINK, item) : refused(notFound(linkId));
  }

  return {
    async issue(link, replaced, beside) {
      const { requestId, id, tokenHash, expiresAt } = link;
      const refusal = await table.transact([
        putNew(LINK, familyLinkKey(owner, requestId, id), link),
        putNew(
          TOKEN,
          familyTokenKey(owner, tokenHash),
          { requestId, linkId: id },
          until(expiresAt),
        ),
        ...(replaced ? [revised(replaced)] : []),
        ...besideWrites(owner, beside),
      ]);
      if (!refusal) return ok(link);
      return refused(refusal.what === IDEMPOTENCY.kind ? ALREADY_CLAIMED : CHANGED);
    },
    async byToken(tokenHash) {
      const item = await table.get(familyTokenKey(owner, tokenHash));
      const token = item ? bodyOf(TOKEN, item) : null;
      if (!token?.ok) return null;
      const link = await get(token.value.requestId, token.value.linkId);
      return link.ok ? link.value : null;
    },
    get,
    async ofRequest(requestId): Promise<readonly (FamilyLink | NeedsChecking)[]> {
      const page = { after: null, limit: MOST, newestFirst: true };
      const found = await table.query(familyLinksOf(owner, requestId), page);
      return pageOf(LINK, found).items;
    },
    async change(link, beside) {
      const refusal = await table.transact([revised(link), ...besideWrites(owner, beside)]);
      return refusal ? refused(CHANGED) : ok(link);
    },
    async open(link, session, beside) {
      const hash = link.sessionHash ?? '';
      const refusal = await table.transact([
        revised(link),
        putNew(SESSION, familySessionKey(hash), session, until(link.expiresAt)),
        ...besideWrites(owner, beside),
      ]);
      return refusal ? refused(CHANGED) : ok(link);
    },
  };
}

export function createFamilySessions(table: Table): FamilySessions {
  return {
    async get(sessionHash) {
      const item = await table.get(familySessionKey(sessionHash));
      // One that cannot be read lets nobody in; the authority issues another link.
      const session = item ? bodyOf(SESSION, item) : null;
      return session?.ok ? session.value : null;
    },
  };
}

/** Kept a while longer, so that an old link is told from a wrong one. */
const KEPT_SECONDS = 90 * 24 * 60 * 60;

function until(expiresAt: string): { readonly expiresAt: number } {
  return { expiresAt: Math.ceil(Date.parse(expiresAt) / 1000) + KEPT_SECONDS };
}

const CHANGED = problem(
  'conflict',
  'family-link-changed',
  'This link was changed a moment ago. Look at it again.',
);

function notFound(linkId: string) {
  return problem(
    'not-found',
    'family-link-not-found',
    `This request has no family link ${linkId}.`,
  );
}
