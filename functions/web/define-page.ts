import type * as z from 'zod';
import { authorise, NATIONAL, type Owner } from '../../lib/access/index.ts';
import { parseInput, problem, type Result, refused } from '../../lib/kernel/index.ts';
import type { PageContract } from './page-contract.ts';
import type { PageReply } from './page-reply.ts';
import type { ActingVisit, Visit } from './visit.ts';
import type { WebDeps } from './web-deps.ts';

/** What came over the wire, before anything is believed. */
export type RawVisit = Omit<Visit, 'params' | 'query' | 'owner'> & {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
};

export interface BoundPage {
  readonly contract: PageContract;
  readonly run: (deps: WebDeps, raw: RawVisit) => Promise<Result<PageReply>>;
}

type Handle<V> = (deps: WebDeps, visit: V) => Promise<Result<PageReply>>;

/** A page of somebody whose role includes its action. The handler sees parsed values and a visitor who may do this. */
export function definePage<P extends z.ZodObject, Q extends z.ZodObject>(
  contract: PageContract<P, Q> & { readonly access: object },
  handle: Handle<ActingVisit<z.infer<P>, z.infer<Q>>>,
): BoundPage {
  return {
    contract,
    async run(deps, raw) {
      const { principal, visitor } = raw;
      if (visitor === null) return refused(SIGN_IN);
      if (principal === null) return refused(CHOOSE);
      const visit = parsed(contract, raw, ownerOf(raw.params, principal.organisation));
      if (!visit.ok) return visit;
      const permitted = authorise(principal, contract.access.action, visit.value.owner);
      if (!permitted.ok) return permitted;
      return handle(deps, { ...visit.value, principal, visitor });
    },
  };
}

/** A page for which no role is needed. */
export function defineOpenPage<P extends z.ZodObject, Q extends z.ZodObject>(
  contract: PageContract<P, Q> & { readonly access: string },
  handle: Handle<Visit<z.infer<P>, z.infer<Q>>>,
): BoundPage {
  return {
    contract,
    async run(deps, raw) {
      if (contract.access === 'signed-in' && raw.visitor === null) return refused(SIGN_IN);
      const visit = parsed(contract, raw, ownerOf(raw.params, NATIONAL));
      return visit.ok ? handle(deps, visit.value) : visit;
    },
  };
}

export const SIGN_IN = problem('unauthenticated', 'not-signed-in', 'Sign in to see this page.');
export const CHOOSE = problem(
  'unauthenticated',
  'no-organisation-chosen',
  'Choose for which organisation you are working.',
);

/** The visit with its address parsed. */
export function parsed<P extends z.ZodObject, Q extends z.ZodObject>(
  contract: PageContract<P, Q>,
  raw: RawVisit,
  owner: Owner,
): Result<Visit<z.infer<P>, z.infer<Q>>> {
  const params = parseInput(contract.params, raw.params, 'The address');
  // An address that cannot be of anything is of nothing.
  if (!params.ok) return refused(NOT_HERE);
  const query = parseInput(contract.query, raw.query, 'The address');
  if (!query.ok) return query;
  return { ok: true, value: { ...raw, owner, params: params.value, query: query.value } };
}

const NOT_HERE = problem('not-found', 'no-such-page', 'There is no such page.');

export function ownerOf(params: Readonly<Record<string, string>>, own: Owner): Owner {
  if (params.authority !== undefined) return { kind: 'authority', code: params.authority };
  if (params.setting !== undefined) return { kind: 'provider', code: params.setting };
  if (params.trust !== undefined) return { kind: 'trust', code: params.trust };
  if (params.consortium !== undefined) return { kind: 'consortium', code: params.consortium };
  return own;
}
