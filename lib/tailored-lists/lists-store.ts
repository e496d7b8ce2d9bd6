import type { Beside } from '../access/index.ts';
import type { NeedsChecking, Page, PageRequest, Result } from '../kernel/index.ts';
import type { TailoredListEntry } from './tailored-list.ts';

/** Stored lists of one authority; a list is added and never changed. */
export interface ListsStore {
  /** Refused as `conflict` when the version is taken: somebody else made a list meanwhile. */
  add(entry: TailoredListEntry, beside: Beside): Promise<Result<TailoredListEntry>>;
  get(requestId: string, version: number): Promise<Result<TailoredListEntry>>;
  /** Newest first. */
  ofRequest(requestId: string, page: PageRequest): Promise<Page<TailoredListEntry | NeedsChecking>>;
}
