import type { Owner } from '../../access/index.ts';
import { partition } from './keys.ts';

/**
 * The one index of the table, sparse: what is still to be done, whosever it is. Only workers read it. An item stands
 * in it while it has these two attributes.
 */
export const WORK_INDEX = { name: 'work', partitionKey: 'work', sortKey: 'workAt' } as const;

/** Work of a kind, in the order in which it is to be done. */
export interface Work {
  readonly work: 'OUTBOX' | 'UNSEALED' | 'DUE';
  readonly workAt: string;
}

/** An event that has not gone out to its queue. */
export function toSend(at: string, id: string): Work {
  return { work: 'OUTBOX', workAt: `${at}#${id}` };
}

/** An audit entry that is in no chain yet. */
export function toSeal(owner: Owner, id: string): Work {
  return { work: 'UNSEALED', workAt: `${unsealedOf(owner)}${id}` };
}

/** How the work of one owner's chain begins. */
export function unsealedOf(owner: Owner): string {
  return `${partition(owner)}#`;
}

/** Something that somebody must look at when its time has come. */
export function toLookAt(due: string, id: string): Work {
  return { work: 'DUE', workAt: `${due}#${id}` };
}
