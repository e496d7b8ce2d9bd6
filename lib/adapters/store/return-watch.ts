import type { Owner } from '../../access/index.ts';
import {
  $ReturnWatch,
  type CapacityReturn,
  type ReturnWatch,
  watchOf,
} from '../../capacity/index.ts';
import { ACT_2014 } from '../../policy/index.ts';
import type { ItemKind, Marks } from './item.ts';
import { returnWatchKey } from './keys.ts';
import { toLookAt } from './work-index.ts';
import { putCopy, putNew, type Write } from './writes.ts';

export const WATCH: ItemKind<ReturnWatch> = {
  kind: 'return-watch',
  schema: 1,
  body: $ReturnWatch,
  upcasts: {},
};

/**
 * The watch over a return, in the transaction that publishes it: whatever the one before was about to tell is off. One
 * setting is ranked by many authorities, so reminders go by the national pack and not by any one authority's.
 */
export function watchWrite(published: CapacityReturn): Write {
  const watch = watchOf(published, ACT_2014.capacity.halfLifeDays);
  return putCopy(WATCH, returnWatchKey(ownerOf(watch), watch.provisionId), watch, marksOf(watch));
}

/** A watch that was changed, where it is still the one that was read. */
export function changedWatchWrite(watch: ReturnWatch): Write {
  const put = putNew(
    WATCH,
    returnWatchKey(ownerOf(watch), watch.provisionId),
    watch,
    marksOf(watch),
  );
  if (watch.revision === 1) return put;
  return {
    ...put,
    condition: 'body.watchId = :watch AND body.revision = :before',
    values: { ':watch': { S: watch.watchId }, ':before': { N: String(watch.revision - 1) } },
  };
}

function ownerOf({ settingKey }: ReturnWatch): Owner {
  return { kind: 'provider', code: settingKey };
}

/** While something is to be told of it, it stands among what somebody must look at in time. */
function marksOf({ lookAt, provisionId }: ReturnWatch): Marks {
  return lookAt === null ? {} : { work: toLookAt(lookAt, provisionId) };
}
