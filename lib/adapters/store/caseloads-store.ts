import * as z from 'zod';
import type { Owner, StoredEvent, Topic } from '../../access/index.ts';
import { $Id, ok, problem, refused } from '../../kernel/index.ts';
import {
  $Caseload,
  $CaseloadProgress,
  type Caseload,
  type CaseloadsStore,
  isCaseloadAtWork,
  workOf,
} from '../../requests/index.ts';
import { allBodies } from './all-bodies.ts';
import { ALREADY_CLAIMED, besideWrites } from './beside.ts';
import { bodyOf, type ItemKind, type Marks } from './item.ts';
import {
  caseloadAtWorkKey,
  caseloadChunkKey,
  caseloadChunksOf,
  caseloadKey,
  caseloadsOf,
} from './keys.ts';
import { outboxWrite } from './outbox.ts';
import { pageOf } from './page-of.ts';
import type { RefusedWrite, Table } from './table.ts';
import { toLookAt } from './work-index.ts';
import { putCopy, putRevision, type Write } from './writes.ts';

const CASELOAD: ItemKind<Caseload> = { kind: 'caseload', schema: 1, body: $Caseload, upcasts: {} };

/** Names the caseload that workers are at; an empty text where none is. */
export const $CaseloadAtWork = z.object({ caseloadId: z.union([$Id, z.literal('')]) });
const AT_WORK: ItemKind<z.infer<typeof $CaseloadAtWork>> = {
  kind: 'caseload-at-work',
  schema: 1,
  body: $CaseloadAtWork,
  upcasts: {},
};

/** How far one chunk of a caseload's rows has come. */
export const $CaseloadChunk = $CaseloadProgress.extend({ chunk: z.int(), over: z.boolean() });
const CHUNK: ItemKind<z.infer<typeof $CaseloadChunk>> = {
  kind: 'caseload-chunk',
  schema: 1,
  body: $CaseloadChunk,
  upcasts: {},
};

const MOST_WRITES = 50;

export function createCaseloadsStore(table: Table, owner: Owner): CaseloadsStore {
  const put = (caseload: Caseload) =>
    putRevision(
      CASELOAD,
      caseloadKey(owner, caseload.id),
      caseload,
      caseload.revision - 1,
      marksOf(caseload),
    );
  return {
    async add(caseload, beside) {
      const refusal = await table.transact([...besideWrites(owner, beside), put(caseload)]);
      return refusal ? refused(ALREADY_CLAIMED) : ok(caseload);
    },
    async begin(caseload, beside) {
      const refusal = await table.transact([
        put(caseload),
        putAtWork(owner, caseload.id, ''),
        ...besideWrites(owner, beside),
        outboxWrite(eventOf(owner, caseload, 'caseload.begun', caseload.id, beside.audit.at)),
      ]);
      if (!refusal) return ok(caseload);
      return refused(refusal.what === AT_WORK.kind ? ANOTHER_AT_WORK : changed(refusal));
    },
    async change(caseload) {
      const refusal = await table.transact([
        put(caseload),
        ...(isCaseloadAtWork(caseload) ? [] : [putAtWork(owner, '', caseload.id)]),
      ]);
      return refusal ? refused(changed(refusal)) : ok(caseload);
    },
    async get(id) {
      const item = await table.get(caseloadKey(owner, id));
      return item ? bodyOf(CASELOAD, item) : refused(notFound(id));
    },
    async list(page) {
      const items = await table.query(caseloadsOf(owner), { ...page, newestFirst: true });
      return pageOf(CASELOAD, items);
    },
    async call(caseload, chunks, at) {
      const work = workOf(caseload);
      const events = chunks.map((chunk) =>
        eventOf(owner, caseload, 'caseload.chunk', `${caseload.id}#${work}#${chunk}`, at),
      );
      for (let from = 0; from < events.length; from += MOST_WRITES) {
        const some = events.slice(from, from + MOST_WRITES).map(outboxWrite);
        // Refused as a whole where one of them was told of already, as by a call that was cut off.
        if (await table.transact(some)) for (const one of some) await table.transact([one]);
      }
    },
    async chunks(id, work) {
      const chunks = await allBodies(table, CHUNK, caseloadChunksOf(owner, id, work));
      if (!chunks.ok) throw new Error(chunks.problem.detail);
      return new Map(chunks.value.map((chunk) => [chunk.chunk, chunk]));
    },
    async tell(id, work, chunk, progress) {
      const key = caseloadChunkKey(owner, id, work, chunk);
      await table.transact([putCopy(CHUNK, key, { ...progress, chunk })]);
    },
  };
}

function eventOf(
  owner: Owner,
  caseload: Caseload,
  topic: Topic,
  subject: string,
  at: string,
): StoredEvent {
  const id = `${subject}-${workOf(caseload)}-${caseload.calls}`;
  return { id, topic, owner, subject, at };
}

/** While workers are at it, it stands among what somebody must look at in time. */
function marksOf(caseload: Caseload): Marks {
  return isCaseloadAtWork(caseload) ? { work: toLookAt(caseload.callAgainAt, caseload.id) } : {};
}

function putAtWork(owner: Owner, caseloadId: string, expected: string): Write {
  const free = expected === '' ? 'attribute_not_exists(pk) OR ' : '';
  return {
    ...putCopy(AT_WORK, caseloadAtWorkKey(owner), { caseloadId }),
    condition: `${free}body.caseloadId = :expected`,
    values: { ':expected': { S: expected } },
  };
}

const ANOTHER_AT_WORK = problem(
  'conflict',
  'caseload-at-work',
  'Another import of this authority is being applied. Wait until it is over, then confirm this one.',
);

function changed({ what, found }: RefusedWrite) {
  const now = found && what === CASELOAD.kind ? bodyOf(CASELOAD, found) : null;
  const { confirmed, undo, status } = now?.ok ? now.value : {};
  const by = undo?.by ?? confirmed?.by ?? 'Somebody else';
  return problem(
    'stale',
    'caseload-changed',
    `${by} has acted on this import a moment ago; it is ${status ?? 'changed'} now. Nothing was done twice.`,
  );
}

function notFound(id: string) {
  return problem('not-found', 'caseload-not-found', `This authority has no import ${id}.`);
}
