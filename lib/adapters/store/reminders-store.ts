import type { Owner } from '../../access/index.ts';
import {
  $NoChangeLink,
  type NoChangeLink,
  type RemindersStore,
  type ReturnWatch,
  type ReturnWatches,
} from '../../capacity/index.ts';
import { type NeedsChecking, ok, problem, refused } from '../../kernel/index.ts';
import { besideWrites } from './beside.ts';
import { bodyOf, type ItemKind } from './item.ts';
import { noChangeLinkKey, returnWatchKey } from './keys.ts';
import { changedWatchWrite, WATCH } from './return-watch.ts';
import type { Table } from './table.ts';
import { putNew, putRevision } from './writes.ts';

const LINK: ItemKind<NoChangeLink> = {
  kind: 'no-change-link',
  schema: 1,
  body: $NoChangeLink,
  upcasts: {},
};

/** Kept a while longer, so that an old link is told from a wrong one. */
const KEPT_SECONDS = 90 * 24 * 60 * 60;

export function createRemindersStore(table: Table, owner: Owner): RemindersStore {
  return {
    async watch(provisionId) {
      const item = await table.get(returnWatchKey(owner, provisionId));
      return item ? bodyOf(WATCH, item) : ok(null);
    },
    async change(watch, beside) {
      const refusal = await table.transact([
        changedWatchWrite(watch),
        // Who asks is an authority, in whose books it stands.
        ...(beside ? besideWrites(beside.audit.organisation, beside) : []),
      ]);
      return refusal ? refused(changed(watch)) : ok(watch);
    },
    async putLink(link) {
      await table.transact([
        putNew(LINK, noChangeLinkKey(owner, link.tokenHash), link, marksOf(link)),
      ]);
    },
    async link(tokenHash) {
      const item = await table.get(noChangeLinkKey(owner, tokenHash));
      // One that cannot be read confirms nothing; its reader signs in instead.
      const link = item ? bodyOf(LINK, item) : null;
      return link?.ok ? link.value : null;
    },
    async useLink(link) {
      const key = noChangeLinkKey(owner, link.tokenHash);
      await table.transact([putRevision(LINK, key, link, link.revision - 1, marksOf(link))]);
    },
  };
}

export function createReturnWatches(table: Table): ReturnWatches {
  return {
    async read(provisions) {
      const items = await table.getMany(
        provisions.map(({ settingKey, id }) =>
          returnWatchKey({ kind: 'provider', code: settingKey }, id),
        ),
      );
      return new Map<string, ReturnWatch | NeedsChecking>(
        items.map((item) => {
          const body = bodyOf(WATCH, item);
          const provisionId = item.sk.slice(item.sk.indexOf('#') + 1);
          return [provisionId, body.ok ? body.value : { needsChecking: provisionId }];
        }),
      );
    },
  };
}

function marksOf({ expiresAt }: NoChangeLink) {
  return { expiresAt: Math.ceil(Date.parse(expiresAt) / 1000) + KEPT_SECONDS };
}

function changed({ provisionId }: ReturnWatch) {
  return problem(
    'conflict',
    'watch-changed',
    `What looks after ${provisionId} changed in the same moment, or its figures did. Look again.`,
  );
}
