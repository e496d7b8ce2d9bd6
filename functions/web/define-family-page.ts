import type * as z from 'zod';
import { ok, type Result } from '../../lib/kernel/index.ts';
import { type FamilyVisitor, resolveFamily } from '../use-cases/family/resolve-family.ts';
import { type BoundPage, ownerOf, parsed } from './define-page.ts';
import type { PageContract } from './page-contract.ts';
import type { PageReply } from './page-reply.ts';
import { FAMILY_COOKIE, FAMILY_SIZE_COOKIE } from './session/cookies.ts';
import type { Visit } from './visit.ts';
import type { WebDeps } from './web-deps.ts';

/** A visit of somebody in a family, by the link that was opened in this browser. */
export interface FamilyVisit<P = unknown, Q = unknown> extends Visit<P, Q> {
  readonly family: FamilyVisitor;
}

type Handle<V> = (deps: WebDeps, visit: V) => Promise<Result<PageReply>>;

/** A page that is seen with an opened family link; whose list it shows follows from the link and from nothing in the address. */
export function defineFamilyPage<P extends z.ZodObject, Q extends z.ZodObject>(
  page: Omit<PageContract<P, Q>, 'access'>,
  handle: Handle<FamilyVisit<z.infer<P>, z.infer<Q>>>,
): BoundPage {
  const contract = { ...page, access: 'family' as const };
  return {
    contract,
    async run(deps, raw) {
      const family = await resolveFamily(deps, raw.cookie(FAMILY_COOKIE));
      if (!family.ok) return family;
      const visit = parsed(contract, raw, ownerOf(raw.params, family.value.owner));
      if (!visit.ok) return visit;
      const reply = await handle(deps, { ...visit.value, family: family.value });
      return reply.ok ? ok(inSize(reply.value, family.value, raw.query.size, raw.cookie)) : reply;
    },
  };
}

const SIZES = ['large', 'usual'];

/** In the size that was chosen here, was chosen before in this browser, or was asked for when the link was issued. */
function inSize(
  reply: PageReply,
  { link }: FamilyVisitor,
  asked: string | undefined,
  cookie: Visit['cookie'],
): PageReply {
  if (reply.kind !== 'page') return reply;
  const chosen = asked !== undefined && SIZES.includes(asked) ? asked : null;
  const size = chosen ?? cookie(FAMILY_SIZE_COOKIE);
  const large = size === undefined ? link.formats.largePrint : size === 'large';
  if (chosen === null) return { ...reply, large };
  const remembered = { name: FAMILY_SIZE_COOKIE, value: chosen };
  return { ...reply, large, cookies: [...(reply.cookies ?? []), remembered] };
}
