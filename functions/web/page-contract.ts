import * as z from 'zod';
import type { Action } from '../../lib/access/index.ts';
import { $AuthorityCode, $Id } from '../../lib/kernel/index.ts';

/**
 * Who may see a page: somebody whose role includes an action, anybody signed in (whatever organisation was chosen), anybody
 * at all, or a family by the link that was opened in this browser.
 */
export type PageAccess = { readonly action: Action } | 'signed-in' | 'anyone' | 'family';

/** One page as data: its address, who may see it, and the schemas of what the address carries. */
export interface PageContract<
  P extends z.ZodObject = z.ZodObject,
  Q extends z.ZodObject = z.ZodObject,
> {
  readonly method: 'get' | 'post';
  /** With `:name` for each parameter; `:authority`, `:setting` and `:consortium` say to whom the page belongs, others are of the visitor's own organisation. */
  readonly path: string;
  readonly access: PageAccess;
  readonly params: P;
  readonly query: Q;
  /** The largest body of a form, where it is not the usual one. */
  readonly bodyLimitBytes?: number;
}

export const NO_PARAMS = z.object({});
/** Every page may be told what has just been done. */
export const NO_QUERY = z.object({ done: z.string().optional() });
export const $AuthorityParams = z.object({ authority: $AuthorityCode });
export const $RequestParams = $AuthorityParams.extend({ requestId: $Id });
