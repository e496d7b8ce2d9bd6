import type * as z from 'zod';
import { authorise, NATIONAL, type Owner, type Principal } from '../../lib/access/index.ts';
import {
  type IdempotencyClaim,
  ok,
  parseInput,
  problem,
  type Result,
  refused,
} from '../../lib/kernel/index.ts';
import type { Deps } from '../shared/deps.ts';
import type { PublicRouteContract, RouteContract } from './contract/route-contract.ts';
import { idempotencyClaim, ifMatchRevision } from './preconditions.ts';

/** What came over the wire, before anything is believed. */
export interface RawCall {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly header: (name: string) => string | undefined;
  readonly path: string;
}

/** A call that passed authentication, permission and validation. */
export interface Call<P, Q, B> {
  readonly principal: Principal;
  readonly owner: Owner;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** Revision that the caller read; null on routes without `ifMatch`. */
  readonly ifMatch: number | null;
  /** Key and fingerprint for an idempotent call; null when the caller sent no key. */
  readonly claim: Omit<IdempotencyClaim, 'resource'> | null;
  readonly header: (name: string) => string | undefined;
}

/** What a handler answers. Text and bytes are sent as they are, under the content type of `headers`. */
export interface Reply {
  readonly status?: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface BoundRoute {
  readonly contract: RouteContract;
  /** `principal` is null where nobody has to sign in. */
  readonly run: (deps: Deps, principal: Principal | null, raw: RawCall) => Promise<Result<Reply>>;
}

type Handler<P, Q, B> = (deps: Deps, call: Call<P, Q, B>) => Promise<Result<Reply>>;

/** Binds a contract to its handler, which sees only parsed values and a caller who may do this. */
export function implement<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  contract: RouteContract<P, Q, B>,
  handler: Handler<z.infer<P>, z.infer<Q>, z.infer<B>>,
): BoundRoute {
  return {
    contract,
    async run(deps, principal, raw) {
      if (principal === null) return refused(NOBODY_SIGNED_IN);
      const params = parseInput(contract.params, raw.params, 'The address');
      if (!params.ok) return params;
      const owner = ownerOf(raw.params);
      const permitted = authorise(principal, contract.permission, owner);
      if (!permitted.ok) return permitted;
      const query = parseInput(contract.query, raw.query, 'The query');
      if (!query.ok) return query;
      const body = parseInput(contract.body, raw.body, 'The body');
      if (!body.ok) return body;
      const ifMatch = contract.ifMatch ? ifMatchRevision(raw.header('if-match')) : ok(null);
      if (!ifMatch.ok) return ifMatch;
      const claim = contract.idempotent ? idempotencyClaim(deps, contract.method, raw) : ok(null);
      if (!claim.ok) return claim;
      return handler(deps, {
        principal,
        owner,
        params: params.value,
        query: query.value,
        body: body.value,
        ifMatch: ifMatch.value,
        claim: claim.value,
        header: raw.header,
      });
    },
  };
}

/** A call to a public route: whoever makes it is not known and does not matter. */
export type PublicCall<P, Q> = Pick<Call<P, Q, undefined>, 'owner' | 'params' | 'query' | 'header'>;

/** Binds a public contract to its handler, which sees only parsed values. */
export function implementPublic<P extends z.ZodObject, Q extends z.ZodObject>(
  contract: PublicRouteContract<P, Q>,
  handler: (deps: Deps, call: PublicCall<z.infer<P>, z.infer<Q>>) => Promise<Result<Reply>>,
): BoundRoute {
  return {
    contract,
    async run(deps, _nobody, raw) {
      const params = parseInput(contract.params, raw.params, 'The address');
      if (!params.ok) return params;
      const query = parseInput(contract.query, raw.query, 'The query');
      if (!query.ok) return query;
      return handler(deps, {
        owner: ownerOf(raw.params),
        params: params.value,
        query: query.value,
        header: raw.header,
      });
    },
  };
}

const NOBODY_SIGNED_IN = problem('unauthenticated', 'not-signed-in', 'Sign in to do this.');

/** A path with an authority, a provider's setting or a consortium in it belongs to that one; the others are national. */
function ownerOf(params: Readonly<Record<string, string>>): Owner {
  if (params.authority !== undefined) return { kind: 'authority', code: params.authority };
  if (params.setting !== undefined) return { kind: 'provider', code: params.setting };
  if (params.trust !== undefined) return { kind: 'trust', code: params.trust };
  if (params.consortium !== undefined) return { kind: 'consortium', code: params.consortium };
  return NATIONAL;
}

/** The refusal of a key that was used before for a different call. */
export function keyUsedOtherwise(key: string) {
  return refused(
    problem(
      'invalid',
      'idempotency-key-reused',
      `The Idempotency-Key “${key}” was used before for a different call. Use a new key for a new act.`,
    ),
  );
}
