import type { NeedsChecking, Page, PageRequest, Readable, Result } from '../kernel/index.ts';
import type { Beside } from './beside.ts';
import type { Member } from './member.ts';

/** Members of one organisation. */
export interface MembersStore {
  /** In order of their ids, removed ones too. */
  list(page: PageRequest): Promise<Page<Member | NeedsChecking>>;
  get(personId: string): Promise<Result<Member>>;
  /**
   * Expects the revision before. Refused as `stale` where somebody else changed the member meanwhile, and as
   * `last-administrator` where nobody would be left to change the members, whoever else acts in the same moment.
   */
  put(member: Member, beside: Beside): Promise<Result<Member>>;
}

/** Every organisation's members by person, kept in step with the organisations' own records. For sign-in alone. */
export interface Memberships {
  /** Removed ones too. One that cannot be read gives no role, but must be told of. */
  of(personId: string): Promise<Readable<Member>>;
}
