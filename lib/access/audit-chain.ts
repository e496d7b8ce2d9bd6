import * as z from 'zod';
import { canonicalJson, sha256 } from '../kernel/index.ts';
import { $AuditEntry, type AuditEntry } from './audit-entry.ts';

const $Hash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * One link of an owner's audit chain. Its hash takes in the entry and the link before, so that no entry can be
 * changed, left out or put in between afterwards without every later hash being another.
 */
export const $Seal = z.object({
  number: z.int().min(1),
  entryId: z.string(),
  /** SHA-256 of the entry's canonical JSON. */
  entryHash: $Hash,
  previous: $Hash,
  hash: $Hash,
});
export type Seal = z.infer<typeof $Seal>;

/** Where a chain ends. Whoever notes it elsewhere can show later that nothing before it was changed. */
export const $ChainHead = $Seal.pick({ number: true, hash: true });
export type ChainHead = z.infer<typeof $ChainHead>;

/** Before the first entry. */
export const CHAIN_START: ChainHead = { number: 0, hash: '0'.repeat(64) };

export function hashOfEntry(entry: AuditEntry): string {
  return sha256(Buffer.from(canonicalJson($AuditEntry.parse(entry))));
}

/** The links for further entries, in order. */
export function sealed(head: ChainHead, entries: readonly AuditEntry[]): readonly Seal[] {
  let { number, hash: previous } = head;
  return entries.map((entry) => {
    number += 1;
    const entryHash = hashOfEntry(entry);
    const seal = { number, entryId: entry.id, entryHash, previous };
    const hash = hashOf(seal);
    previous = hash;
    return { ...seal, hash };
  });
}

function hashOf({ number, entryId, entryHash, previous }: Omit<Seal, 'hash'>): string {
  return sha256(Buffer.from(`${number}\n${entryId}\n${entryHash}\n${previous}`));
}

/** What an owner's audit looks like in the table. */
export interface StoredChain {
  readonly head: ChainHead;
  /** In order. */
  readonly seals: readonly Seal[];
  readonly entries: ReadonlyMap<string, AuditEntry>;
  /** Entries that wait for their seal. */
  readonly unsealed: ReadonlySet<string>;
  /** Keys of what could not be read. */
  readonly unreadable: readonly string[];
}

/** Everything that is wrong with a chain, in words; nothing where it is whole. */
export function chainFaults(chain: StoredChain): readonly string[] {
  const { head, seals, entries, unsealed, unreadable } = chain;
  const faults = unreadable.map((key) => `${key} cannot be read.`);
  const inChain = new Set<string>();
  let before = CHAIN_START;
  for (const seal of seals) {
    const { number, entryId } = seal;
    if (number !== before.number + 1) {
      faults.push(`Link ${number} follows link ${before.number}: what stood between is missing.`);
    } else if (seal.previous !== before.hash) {
      faults.push(`Link ${number} does not follow link ${before.number}: one of them was changed.`);
    }
    if (hashOf(seal) !== seal.hash) faults.push(`Link ${number} was changed.`);
    const entry = entries.get(entryId);
    if (!entry) faults.push(`Entry ${entryId} (link ${number}) is missing.`);
    else if (hashOfEntry(entry) !== seal.entryHash) {
      faults.push(`Entry ${entryId} (link ${number}) was changed after it was sealed.`);
    }
    inChain.add(entryId);
    before = seal;
  }
  if (before.number !== head.number || before.hash !== head.hash) {
    faults.push(`The chain ends at link ${before.number}, but its head says ${head.number}.`);
  }
  for (const id of entries.keys()) {
    if (!inChain.has(id) && !unsealed.has(id)) faults.push(`Entry ${id} stands in no chain.`);
  }
  return faults;
}
