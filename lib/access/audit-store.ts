import type { NeedsChecking, Page, PageRequest } from '../kernel/index.ts';
import type { ChainHead, Seal, StoredChain } from './audit-chain.ts';
import type { AuditEntry } from './audit-entry.ts';
import type { Owner } from './principal.ts';

/** The audit of one owner, for sealing and checking it. */
export interface AuditStore {
  head(): Promise<{ readonly head: ChainHead; readonly revision: number }>;
  /** Puts links at the end of the chain; false where somebody else did so meanwhile. */
  seal(after: { readonly revision: number }, seals: readonly Seal[]): Promise<boolean>;
  whole(): Promise<StoredChain>;
}

/** Entries of one owner that no act carries: somebody looked at something. */
export interface AuditEntriesStore {
  add(entry: AuditEntry): Promise<void>;
  /** Newest first. */
  list(page: PageRequest): Promise<Page<AuditEntry | NeedsChecking>>;
}

/** Entries that wait for their seal, oldest first of each owner; no more than `most`. For the sealer alone. */
export type UnsealedEntries = (
  most: number,
) => Promise<readonly { readonly owner: Owner; readonly entry: AuditEntry }[]>;
