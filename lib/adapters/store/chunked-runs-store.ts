import type {
  ChunkedRun,
  ChunkedRunsStore,
  Owner,
  StoredEvent,
  Topic,
} from '../../access/index.ts';
import {
  ok,
  type Page,
  type PageRequest,
  type Problem,
  type Result,
  refused,
} from '../../kernel/index.ts';
import { ALREADY_CLAIMED, besideWrites } from './beside.ts';
import { bodyOf, type Item, type ItemKind, type Marks } from './item.ts';
import { outboxWrite } from './outbox.ts';
import { pageOf } from './page-of.ts';
import type { RefusedWrite, Table } from './table.ts';
import { toLookAt } from './work-index.ts';
import type { Write } from './writes.ts';

/** What is particular to one kind of run: its items and what is done with them, its topics and words. */
export interface ChunkedRunParts<R extends ChunkedRun, W extends string, P> {
  readonly run: ItemKind<R>;
  /** Names the run that workers are at, by `turnField` of its body; an empty text where none is. */
  readonly turnField: string;
  readonly get: (id: string) => Promise<Item | null>;
  readonly list: (page: PageRequest & { readonly newestFirst: boolean }) => Promise<Page<Item>>;
  readonly store: (run: R, marks: Marks) => Write;
  readonly giveTurn: (id: string) => Write;
  readonly chunks: (id: string, work: W) => Promise<Result<readonly (P & Chunk)[]>>;
  readonly tell: (id: string, work: W, progress: P & Chunk) => Write;
  readonly topics: { readonly begun: Topic; readonly chunk: Topic };
  readonly workOf: (run: R) => W;
  /** While workers are at it, it stands among what somebody must look at in time. */
  readonly isWatched: (run: R) => boolean;
  /** It has had its turn: another may begin. */
  readonly isOver: (run: R) => boolean;
  readonly another: Problem;
  readonly changed: (now: R | null) => Problem;
  readonly notFound: (id: string) => Problem;
}

interface Chunk {
  readonly chunk: number;
  readonly over: boolean;
}

const MOST_WRITES = 50;

export function chunkedRunsStore<R extends ChunkedRun, W extends string, P>(
  table: Table,
  owner: Owner,
  kind: ChunkedRunParts<R, W, P>,
): ChunkedRunsStore<R, W, P> {
  const put = (run: R) => kind.store(run, marksOf(run));
  const marksOf = (run: R): Marks =>
    kind.isWatched(run) ? { work: toLookAt(run.callAgainAt, run.id) } : {};
  const turn = (id: string, expected: string): Write => {
    const free = expected === '' ? 'attribute_not_exists(pk) OR ' : '';
    return {
      ...kind.giveTurn(id),
      condition: `${free}body.${kind.turnField} = :expected`,
      values: { ':expected': { S: expected } },
    };
  };
  const changed = ({ what, found }: RefusedWrite) => {
    const now = found && what === kind.run.kind ? bodyOf(kind.run, found) : null;
    return kind.changed(now?.ok ? now.value : null);
  };
  const event = (run: R, topic: Topic, subject: string, at: string): StoredEvent => {
    const id = `${subject}-${kind.workOf(run)}-${run.calls}`;
    return { id, topic, owner, subject, at };
  };
  return {
    async add(run, beside) {
      const refusal = await table.transact([...besideWrites(owner, beside), put(run)]);
      return refusal ? refused(ALREADY_CLAIMED) : ok(run);
    },
    async begin(run, beside) {
      const refusal = await table.transact([
        put(run),
        turn(run.id, ''),
        ...besideWrites(owner, beside),
        outboxWrite(event(run, kind.topics.begun, run.id, beside.audit.at)),
      ]);
      if (!refusal) return ok(run);
      const isTurn = refusal.what === kind.giveTurn('').what;
      return refused(isTurn ? kind.another : changed(refusal));
    },
    async change(run, beside) {
      const refusal = await table.transact([
        put(run),
        ...(kind.isOver(run) ? [turn('', run.id)] : []),
        ...(beside ? besideWrites(owner, beside) : []),
      ]);
      return refusal ? refused(changed(refusal)) : ok(run);
    },
    async get(id) {
      const item = await kind.get(id);
      return item ? bodyOf(kind.run, item) : refused(kind.notFound(id));
    },
    async list(page) {
      return pageOf(kind.run, await kind.list({ ...page, newestFirst: true }));
    },
    async call(run, chunks, at) {
      const work = kind.workOf(run);
      const events = chunks.map((chunk) =>
        event(run, kind.topics.chunk, `${run.id}#${work}#${chunk}`, at),
      );
      for (let from = 0; from < events.length; from += MOST_WRITES) {
        const some = events.slice(from, from + MOST_WRITES).map(outboxWrite);
        // Refused as a whole where one of them was told of already, as by a call that was cut off.
        if (await table.transact(some)) for (const one of some) await table.transact([one]);
      }
    },
    async chunks(id, work) {
      const chunks = await kind.chunks(id, work);
      if (!chunks.ok) throw new Error(chunks.problem.detail);
      return new Map(chunks.value.map((chunk) => [chunk.chunk, chunk]));
    },
    async tell(id, work, chunk, progress) {
      await table.transact([kind.tell(id, work, { ...progress, chunk })]);
    },
  };
}
