import type { Beside } from '../access/index.ts';
import type { NeedsChecking, Page, PageRequest, Result } from '../kernel/index.ts';
import type { ListRunChild } from './list-run.ts';
import type { TailoredListEntry } from './tailored-list.ts';

/** The run for which a list is made, and what the run keeps of it. */
export interface ListOfRun {
  readonly runId: string;
  readonly child: ListRunChild;
}

/** Stored lists of one authority; a list is added and never changed. */
export interface ListsStore {
  /**
   * Refused as `conflict` when the version is taken: somebody else made a list meanwhile; for a run also when the run
   * has one for this request.
   */
  add(
    entry: TailoredListEntry,
    beside: Beside,
    ofRun?: ListOfRun,
  ): Promise<Result<TailoredListEntry>>;
  get(requestId: string, version: number): Promise<Result<TailoredListEntry>>;
  /** Newest first. */
  ofRequest(requestId: string, page: PageRequest): Promise<Page<TailoredListEntry | NeedsChecking>>;
}
