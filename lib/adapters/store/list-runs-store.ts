import * as z from 'zod';
import type { Owner, StoredEvent, Topic } from '../../access/index.ts';
import { $Id, ok, problem, type Result, refused } from '../../kernel/index.ts';
import {
  $ListRun,
  $ListRunProgress,
  isListRunOver,
  type ListRun,
  type ListRunsStore,
} from '../../tailored-lists/index.ts';
import { allBodies } from './all-bodies.ts';
import { ALREADY_CLAIMED, besideWrites, IDEMPOTENCY } from './beside.ts';
import { bodyOf, type ItemKind, type Marks } from './item.ts';
import {
  listRunChildKey,
  listRunChildrenOf,
  listRunChunkKey,
  listRunChunksOf,
  listRunKey,
  listRunsOf,
  openListRunKey,
} from './keys.ts';
import { LIST_RUN_CHILD, putChild } from './list-run-child.ts';
import { outboxWrite } from './outbox.ts';
import { pageOf } from './page-of.ts';
import type { Table } from './table.ts';
import { toLookAt } from './work-index.ts';
import { putCopy, putNew, putRevision, type Write } from './writes.ts';

const LIST_RUN: ItemKind<ListRun> = { kind: 'list-run', schema: 1, body: $ListRun, upcasts: {} };

/** Names the run that is not over; an empty text where every run is. */
export const $Open = z.object({ runId: z.union([$Id, z.literal('')]) });
const OPEN: ItemKind<z.infer<typeof $Open>> = {
  kind: 'open-list-run',
  schema: 1,
  body: $Open,
  upcasts: {},
};

/** How far one chunk of a run has come. */
export const $Chunk = $ListRunProgress.extend({ chunk: z.int(), over: z.boolean() });
const CHUNK: ItemKind<z.infer<typeof $Chunk>> = {
  kind: 'list-run-chunk',
  schema: 1,
  body: $Chunk,
  upcasts: {},
};

const MOST_WRITES = 50;

export function createListRunsStore(table: Table, owner: Owner): ListRunsStore {
  return {
    async start(run, beside) {
      const refusal = await table.transact([
        ...besideWrites(owner, beside),
        putOpen(owner, run.id, ''),
        putNew(LIST_RUN, listRunKey(owner, run.id), run, marksOf(run)),
        outboxWrite(eventOf(owner, run, 'list-run.queued', run.id, run.createdAt)),
      ]);
      if (!refusal) return ok(run);
      return refused(refusal.what === IDEMPOTENCY.kind ? ALREADY_CLAIMED : ANOTHER_OPEN);
    },
    async change(run, beside) {
      const refusal = await table.transact([
        ...(beside ? besideWrites(owner, beside) : []),
        putRevision(LIST_RUN, listRunKey(owner, run.id), run, run.revision - 1, marksOf(run)),
        ...(isListRunOver(run) ? [putOpen(owner, '', run.id)] : []),
      ]);
      return refusal ? refused(changed(run)) : ok(run);
    },
    async get(id) {
      const item = await table.get(listRunKey(owner, id));
      return item ? bodyOf(LIST_RUN, item) : refused(notFound(id));
    },
    async list(page) {
      return pageOf(LIST_RUN, await table.query(listRunsOf(owner), { ...page, newestFirst: true }));
    },
    async call(run, chunks, at) {
      const events = chunks.map((chunk) =>
        eventOf(owner, run, 'list-run.chunk', `${run.id}#${chunk}`, at),
      );
      for (let from = 0; from < events.length; from += MOST_WRITES) {
        const some = events.slice(from, from + MOST_WRITES).map(outboxWrite);
        // Refused as a whole where one of them was told of already, as by a call that was cut off.
        if (await table.transact(some)) for (const one of some) await table.transact([one]);
      }
    },
    async chunks(id) {
      const chunks = whole(await allBodies(table, CHUNK, listRunChunksOf(owner, id)));
      return new Map(chunks.map((chunk) => [chunk.chunk, chunk]));
    },
    async tell(id, chunk, progress, over) {
      const body = { ...progress, chunk, over };
      await table.transact([putCopy(CHUNK, listRunChunkKey(owner, id, chunk), body)]);
    },
    async childrenAmong(id, requestIds) {
      const keys = requestIds.map((requestId) => listRunChildKey(owner, id, requestId));
      const items = await table.getMany(keys);
      const children = items.map((item) => whole(bodyOf(LIST_RUN_CHILD, item)));
      return new Map(children.map((child) => [child.requestId, child]));
    },
    async children(id) {
      return whole(await allBodies(table, LIST_RUN_CHILD, listRunChildrenOf(owner, id)));
    },
    async addChild(id, child) {
      await table.transact([putChild(owner, id, child)]);
    },
  };
}

function eventOf(
  owner: Owner,
  run: ListRun,
  topic: Topic,
  subject: string,
  at: string,
): StoredEvent {
  return { id: `${subject}-${run.calls}`, topic, owner, subject, at };
}

/** Until it is over, a run stands among what somebody must look at in time. */
function marksOf(run: ListRun): Marks {
  return isListRunOver(run) ? {} : { work: toLookAt(run.callAgainAt, run.id) };
}

function putOpen(owner: Owner, runId: string, expected: string): Write {
  const free = expected === '' ? 'attribute_not_exists(pk) OR ' : '';
  return {
    ...putCopy(OPEN, openListRunKey(owner), { runId }),
    condition: `${free}body.runId = :expected`,
    values: { ':expected': { S: expected } },
  };
}

/** Workers can do nothing with half of a run: it is handed out again, and put aside after that. */
function whole<T>(read: Result<T>): T {
  if (read.ok) return read.value;
  throw new Error(read.problem.detail);
}

const ANOTHER_OPEN = problem(
  'conflict',
  'list-run-open',
  'Another list run of this authority is not over. Wait until it is, or cancel it.',
);

function changed({ id }: ListRun) {
  return problem('conflict', 'list-run-changed', `List run ${id} was changed in the same moment.`);
}

function notFound(id: string) {
  return problem('not-found', 'list-run-not-found', `This authority has no list run ${id}.`);
}
