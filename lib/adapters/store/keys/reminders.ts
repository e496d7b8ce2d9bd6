import type { Owner } from '../../../access/index.ts';
import { type Key, partition } from './partition.ts';

/** What looks after the figures of a provision. */
export const returnWatchKey = (owner: Owner, provisionId: string): Key => ({
  pk: partition(owner),
  sk: `RETURN-WATCH#${provisionId}`,
});

/** By the hash of the secret in the link; the provider is in its address. */
export const noChangeLinkKey = (owner: Owner, tokenHash: string): Key => ({
  pk: partition(owner),
  sk: `NO-CHANGE-LINK#${tokenHash}`,
});
