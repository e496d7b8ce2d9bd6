import type { Owner } from '../../access/index.ts';
import { type NeedsChecking, ok, problem, refused } from '../../kernel/index.ts';
import { $Draft, type Draft, type DraftsStore, draftLapsesAt } from '../../requests/index.ts';
import { besideWrites } from './beside.ts';
import { bodyOf, type ItemKind } from './item.ts';
import { draftKey, draftsOf } from './keys.ts';
import type { RefusedWrite, Table } from './table.ts';
import { putRevision } from './writes.ts';

const DRAFT: ItemKind<Draft> = { kind: 'draft', schema: 1, body: $Draft, upcasts: {} };

/** An authority has a few at once. */
const AT_ONCE = 200;

export function createDraftsStore(table: Table, owner: Owner, now: () => number): DraftsStore {
  const stands = (draft: Draft) => draft.state === 'open' && draftLapsesAt(draft) > now();
  return {
    async get(id) {
      const item = await table.get(draftKey(owner, id));
      if (!item) return refused(NOT_FOUND);
      const draft = bodyOf(DRAFT, item);
      return !draft.ok || stands(draft.value) ? draft : refused(NOT_FOUND);
    },
    async all() {
      const drafts: (Draft | NeedsChecking)[] = [];
      for (let after: string | null = null; ; ) {
        const page = await table.query(draftsOf(owner), {
          after,
          limit: AT_ONCE,
          newestFirst: true,
        });
        for (const item of page.items) {
          const draft = bodyOf(DRAFT, item);
          if (!draft.ok) drafts.push({ needsChecking: item.sk });
          else if (stands(draft.value)) drafts.push(draft.value);
        }
        if (page.after === null) return drafts;
        after = page.after;
      }
    },
    async put(draft, audit) {
      const expiresAt = Math.ceil(draftLapsesAt(draft) / 1000);
      const refusal = await table.transact([
        putRevision(DRAFT, draftKey(owner, draft.id), draft, draft.revision - 1, { expiresAt }),
        ...(audit ? besideWrites(owner, { audit, claim: null }) : []),
      ]);
      return refusal ? refused(changedMeanwhile(refusal)) : ok(draft);
    },
  };
}

const NOT_FOUND = problem(
  'not-found',
  'draft-not-found',
  'There is no such draft: it was sent or thrown away, or its 30 days are over.',
);

function changedMeanwhile({ found }: RefusedWrite) {
  const stored = found ? bodyOf(DRAFT, found) : null;
  const who = stored?.ok ? ` by ${stored.value.changedBy}` : '';
  return problem(
    'stale',
    'draft-changed',
    `This draft was changed${who} in another window meanwhile.`,
  );
}
