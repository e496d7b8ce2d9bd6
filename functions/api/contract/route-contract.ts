import * as z from 'zod';
import type { Action } from '../../../lib/access/index.ts';
import { $AuthorityCode } from '../../../lib/kernel/index.ts';

/**
 * One route of the API as data: what it is called, who may call it, and the schemas of what goes in
 * and comes out. The server validates by it and the OpenAPI document is generated from it.
 */
export interface RouteContract<
  P extends z.ZodObject = z.ZodObject,
  Q extends z.ZodObject = z.ZodObject,
  B extends z.ZodType = z.ZodType,
> {
  readonly method: 'get' | 'post' | 'put';
  /** With `:name` for each parameter; `:authority`, `:setting` and `:consortium` say to whom the path belongs, others are national. */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly permission: Action;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** The largest body, where it is not the usual one. */
  readonly bodyLimitBytes?: number;
  /** The call must say which revision it changes. */
  readonly ifMatch?: true;
  /** The call may carry an Idempotency-Key and is then carried out once. */
  readonly idempotent?: true;
  readonly status: number;
  readonly response: z.ZodType;
  /** Other forms in which the answer can be had. */
  readonly alsoAs?: readonly string[];
  /** Anybody may call it, signed in or not; `permission` is then what a signed-in reader has anyway. */
  readonly public?: true;
}

/** A contract for which nobody signs in. */
export type PublicRouteContract<
  P extends z.ZodObject = z.ZodObject,
  Q extends z.ZodObject = z.ZodObject,
> = RouteContract<P, Q, z.ZodUndefined> & { readonly method: 'get'; readonly public: true };

/** Keeps the schemas' types while checking the shape. */
export function defineRoute<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  route: RouteContract<P, Q, B>,
): RouteContract<P, Q, B> {
  return route;
}

/** The same for a contract for which nobody signs in: only what is published, so only reading. */
export function definePublicRoute<P extends z.ZodObject, Q extends z.ZodObject>(
  route: PublicRouteContract<P, Q>,
): PublicRouteContract<P, Q> {
  return route;
}

export const NO_BODY = z.undefined();
export const NO_QUERY = z.object({});
export const $AuthorityParams = z.object({ authority: $AuthorityCode });
export const $ConsortiumParams = z.object({
  consortium: z
    .string()
    .regex(
      /^[a-z0-9-]{2,40}$/,
      'must be a consortium’s code of small letters, digits and hyphens, for example three-vales',
    ),
});

/** `cursor` comes from the page before; it holds no more than a place in this very list. */
export const $PageQuery = z.object({
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,400}$/, 'is not a cursor; use the one that the page before gave')
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

/** A page of a list: `next` is the address of the following page, null on the last. */
export function pageSchema<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(z.union([item, z.object({ needsChecking: z.string() })])),
    next: z.string().nullable(),
  });
}
