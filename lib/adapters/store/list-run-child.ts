import type { Owner } from '../../access/index.ts';
import { $ListRunChild, type ListRunChild } from '../../tailored-lists/index.ts';
import type { ItemKind } from './item.ts';
import { listRunChildKey } from './keys.ts';
import { putNew, type Write } from './writes.ts';

export const LIST_RUN_CHILD: ItemKind<ListRunChild> = {
  kind: 'list-run-child',
  schema: 1,
  body: $ListRunChild,
  upcasts: {},
};

/** In the transaction of the list itself, so that whoever works on a request, a run makes one list of it. */
export function putChild(owner: Owner, runId: string, child: ListRunChild): Write {
  return putNew(LIST_RUN_CHILD, listRunChildKey(owner, runId, child.requestId), child);
}
