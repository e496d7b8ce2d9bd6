import { marshall } from '@aws-sdk/util-dynamodb';
import type { Owner } from '../../access/index.ts';
import { ok, problem, refused } from '../../kernel/index.ts';
import {
  $ListSharing,
  type ListSharing,
  type ListSharingsStore,
} from '../../tailored-lists/index.ts';
import { ALREADY_CLAIMED, besideWrites, IDEMPOTENCY } from './beside.ts';
import { caseChange } from './cases-store.ts';
import { bodyOf, type ItemKind } from './item.ts';
import { listSharingKey } from './keys.ts';
import { noticeWrite } from './list-notices-store.ts';
import type { Table } from './table.ts';
import { putRevision, type Write } from './writes.ts';

const SHARING: ItemKind<ListSharing> = {
  kind: 'list-sharing',
  schema: 1,
  body: $ListSharing,
  upcasts: {},
};

export function createListSharingsStore(table: Table, owner: Owner): ListSharingsStore {
  return {
    async get(requestId, version) {
      const item = await table.get(listSharingKey(owner, requestId, version));
      if (!item) return null;
      const sharing = bodyOf(SHARING, item);
      // Telling settings a second time because the first cannot be read would mislead them.
      if (!sharing.ok) throw new Error(sharing.problem.detail);
      return sharing.value;
    },
    async tell(sharing, notices, beside) {
      const { requestId, listVersion, revision } = sharing;
      const key = listSharingKey(owner, requestId, listVersion);
      const refusal = await table.transact([
        putRevision(SHARING, key, sharing, revision - 1),
        ...notices.map(noticeWrite),
        ...movesOn(owner, sharing),
        ...besideWrites(owner, beside),
      ]);
      if (!refusal) return ok(sharing);
      if (refusal.what === IDEMPOTENCY.kind) return refused(ALREADY_CLAIMED);
      return refused(CHANGED);
    },
  };
}

/** The request waits for the family from now on; refused where somebody has made another list or closed it meanwhile. */
function movesOn(owner: Owner, { requestId, listVersion, shared }: ListSharing): Write[] {
  if (!shared) return [];
  const change = {
    step: 'await-family' as const,
    sharedList: listVersion,
    familyAnswersBy: shared.answersBy,
  };
  const write = caseChange(owner, requestId, change, shared.at);
  return [
    {
      ...write,
      condition: `${write.condition} AND #body.#was = :was AND #body.#latest = :latest`,
      names: { ...write.names, '#was': 'step', '#latest': 'latestList' },
      values: { ...write.values, ...marshall({ ':was': 'share-list', ':latest': listVersion }) },
    },
  ];
}

const CHANGED = problem(
  'conflict',
  'sharing-changed',
  'Somebody else told settings, shared the list or changed where the request stands a moment ago. Nothing was sent. Look at it again.',
);
