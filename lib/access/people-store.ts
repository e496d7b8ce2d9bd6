import type { Result } from '../kernel/index.ts';
import type { Beside } from './beside.ts';
import type { Person } from './person.ts';
import type { Owner } from './principal.ts';

/** Whom the issuer's subjects belong to; national, since a person may work for several organisations. */
export interface PeopleStore {
  /** Null before the first sign-in. Refused as `needs-checking` where what is stored cannot be read. */
  get(personId: string): Promise<Result<Person | null>>;
  /** Expects the revision before; refused as `stale` otherwise. */
  put(
    person: Person,
    reset?: { readonly owner: Owner; readonly beside: Beside },
  ): Promise<Result<Person>>;
}
