import type { Owner, Principal } from '../../lib/access/index.ts';
import type { Visitor } from '../use-cases/resolve-session.ts';
import type { FormFields } from './forms/form-fields.ts';

/** A call of a page that passed access and whose address has been parsed. */
export interface Visit<P = unknown, Q = unknown> {
  /** Null where nobody is signed in, or no organisation has been chosen. */
  readonly principal: Principal | null;
  readonly visitor: Visitor | null;
  readonly owner: Owner;
  readonly params: P;
  readonly query: Q;
  /** What a form sent; empty when the page is only looked at. */
  readonly form: FormFields;
  /** Address with its query, for links that come back here. */
  readonly href: string;
  /** Under which the service is reached, for addresses that are sent to somebody. */
  readonly origin: string;
  readonly cookie: (name: string) => string | undefined;
  /** From which network address the call came, as far as is known; to be counted by its hash alone. */
  readonly address: string | null;
}

/** A visit of somebody who acts for an organisation. */
export interface ActingVisit<P = unknown, Q = unknown> extends Visit<P, Q> {
  readonly principal: Principal;
  readonly visitor: Visitor;
}
