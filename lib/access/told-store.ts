import type { NeedsChecking, Page, PageRequest, Result } from '../kernel/index.ts';
import type { Told } from './told.ts';

/** What one organisation was told. It is written beside the acts of others; see `Beside.tells`. */
export interface ToldStore {
  /** Newest first. */
  list(page: PageRequest): Promise<Page<Told | NeedsChecking>>;
  get(id: string): Promise<Result<Told>>;
  /** Notes who of the organisation read it first; once read it stays so. */
  markRead(id: string, read: NonNullable<Told['read']>): Promise<Result<Told>>;
}
