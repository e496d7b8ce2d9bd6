import type {
  ChunkedRun,
  ChunkedRunsStore,
  Owner,
  StoredEvent,
  Topic,
} from '../../access/index.ts';
import { ok, type Problem, refused } from '../../kernel/index.ts';
import { allBodies } from './all-bodies.ts';
import { ALREADY_CLAIMED, besideWrites } from './beside.ts';
import { bodyOf, type ItemKind, type Marks } from './item.ts';
import type { Key, Range } from './keys.ts';
import { outboxWrite } from './outbox.ts';
import { pageOf } from './page-of.ts';
import type { RefusedWrite, Table } from './table.ts';
import { toLookAt } from './work-index.ts';
import { putCopy, putRevision, type Write } from './writes.ts';

/** What is particular to one kind of run. */
export interface ChunkedRunKind<R extends ChunkedRun, W extends string, P, T> {
  readonly run: ItemKind<R>;
  /** How far one chunk has come. */
  readonly chunk: ItemKind<P & { readonly chunk: number; readonly over: boolean }>;
  /** Names the run that workers are at, by `field` of its body; an empty text where none is. */
  readonly turn: ItemKind<T>;
  readonly turnOf: (id: string) => T;
  readonly turnField: string;
  readonly keys: {
    readonly run: (owner: Owner, id: string) => Key;
    readonly runs: (owner: Owner) => Range;
    readonly turn: (owner: Owner) => Key;
    readonly chunk: (owner: Owner, id: string, work: string, chunk: number) => Key;
    readonly chunks: (owner: Owner, id: string, work: string) => Range;
  };
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

const MOST_WRITES = 50;

export function createChunkedRunsStore<R extends ChunkedRun, W extends string, P, T>(
  table: Table,
  owner: Owner,
  kind: ChunkedRunKind<R, W, P, T>,
): ChunkedRunsStore<R, W, P> {
  const { keys } = kind;
  const put = (run: R) =>
    putRevision(kind.run, keys.run(owner, run.id), run, run.revision - 1, marksOf(run));
  const marksOf = (run: R): Marks =>
    kind.isWatched(run) ? { work: toLookAt(run.callAgainAt, run.id) } : {};
  const putTurn = (id: string, expected: string): Write => {
    const free = expected === '' ? 'attribute_not_exists(pk) OR ' : '';
    return {
      ...putCopy(kind.turn, keys.turn(owner), kind.turnOf(id)),
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
        putTurn(run.id, ''),
        ...besideWrites(owner, beside),
        outboxWrite(event(run, kind.topics.begun, run.id, beside.audit.at)),
      ]);
      if (!refusal) return ok(run);
      return refused(refusal.what === kind.turn.kind ? kind.another : changed(refusal));
    },
    async change(run, beside) {
      const refusal = await table.transact([
        put(run),
        ...(kind.isOver(run) ? [putTurn('', run.id)] : []),
        ...(beside ? besideWrites(owner, beside) : []),
      ]);
      return refusal ? refused(changed(refusal)) : ok(run);
    },
    async get(id) {
      const item = await table.get(keys.run(owner, id));
      return item ? bodyOf(kind.run, item) : refused(kind.notFound(id));
    },
    async list(page) {
      const items = await table.query(keys.runs(owner), { ...page, newestFirst: true });
      return pageOf(kind.run, items);
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
      const chunks = await allBodies(table, kind.chunk, keys.chunks(owner, id, work));
      if (!chunks.ok) throw new Error(chunks.problem.detail);
      return new Map(chunks.value.map((chunk) => [chunk.chunk, chunk]));
    },
    async tell(id, work, chunk, progress) {
      const key = keys.chunk(owner, id, work, chunk);
      await table.transact([putCopy(kind.chunk, key, { ...progress, chunk })]);
    },
  };
}
