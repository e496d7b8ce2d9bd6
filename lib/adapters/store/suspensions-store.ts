import type { Owner } from '../../access/index.ts';
import { ok, problem, refused } from '../../kernel/index.ts';
import {
  $Suspension,
  type SharedSuspensions,
  type Suspension,
  type SuspensionsStore,
} from '../../quality/index.ts';
import { readableBodies } from './all-bodies.ts';
import { ALREADY_CLAIMED, IDEMPOTENCY } from './beside.ts';
import { besideOfBoth } from './beside-of-both.ts';
import { bodyOf, type ItemKind } from './item.ts';
import {
  sharedSuspensionKey,
  sharedSuspensions,
  suspensionKey,
  suspensionsOfSetting,
} from './keys.ts';
import type { Table } from './table.ts';
import { putCopy, putRevision } from './writes.ts';

const SUSPENSION: ItemKind<Suspension> = {
  kind: 'suspension',
  schema: 1,
  body: $Suspension,
  upcasts: {},
};

export function createSuspensionsStore(table: Table, owner: Owner): SuspensionsStore {
  const put: SuspensionsStore['change'] = async (suspension, beside) => {
    const { id, revision } = suspension;
    const refusal = await table.transact([
      putRevision(SUSPENSION, suspensionKey(owner, id), suspension, revision - 1),
      putCopy(SUSPENSION, sharedSuspensionKey(id), suspension, {
        expiresAt: tidiedAt(suspension),
      }),
      ...besideOfBoth(owner, beside),
    ]);
    if (!refusal) return ok(suspension);
    return refused(refusal.what === IDEMPOTENCY.kind ? ALREADY_CLAIMED : CHANGED);
  };
  return {
    add: put,
    change: put,
    async get(id) {
      const item = await table.get(suspensionKey(owner, id));
      if (item) return bodyOf(SUSPENSION, item);
      const detail = `There is no suspension of placing ${id} here.`;
      return refused(problem('not-found', 'suspension-not-found', detail));
    },
    all: () => readableBodies(table, SUSPENSION, suspensionsOfSetting(owner)),
  };
}

export function createSharedSuspensions(table: Table): SharedSuspensions {
  return { all: () => readableBodies(table, SUSPENSION, sharedSuspensions()) };
}

const YEAR_SECONDS = 366 * 24 * 60 * 60;

/** The shared copy goes a year after the end, so that every list reads few of them; the setting's own stays. */
function tidiedAt({ until, ended }: Suspension): number {
  return Math.floor(Date.parse(ended?.on ?? until) / 1000) + YEAR_SECONDS;
}

const CHANGED = problem(
  'stale',
  'suspension-changed',
  'Somebody else changed this suspension a moment ago. Look at it again; nothing of yours was stored.',
);
