import * as z from 'zod';
import type { Owner } from '../../access/index.ts';
import {
  $PlanRun,
  isOver,
  MOST_RUNS_AT_ONCE,
  type PlanRun,
  type PlanRunsStore,
  planRunDue,
} from '../../commissioning/index.ts';
import {
  $Id,
  ok,
  problem,
  type Readable,
  type Result,
  refused,
  type Unreadable,
} from '../../kernel/index.ts';
import { ALREADY_CLAIMED, besideWrites, IDEMPOTENCY } from './beside.ts';
import { bodyOf, type ItemKind, type Marks } from './item.ts';
import { planRunKey, planRunSlotKey, planRunsOf } from './keys.ts';
import { outboxWrite } from './outbox.ts';
import { pageOf } from './page-of.ts';
import type { Table } from './table.ts';
import { toLookAt } from './work-index.ts';
import { putCopy, putNew, putRevision, type Write } from './writes.ts';

const PLAN_RUN: ItemKind<PlanRun> = { kind: 'plan-run', schema: 1, body: $PlanRun, upcasts: {} };

/** Which run takes one of the few places for runs at once; an empty text where the slot is free. */
export const $Slot = z.object({ runId: z.union([$Id, z.literal('')]) });
const SLOT: ItemKind<z.infer<typeof $Slot>> = {
  kind: 'plan-run-slot',
  schema: 1,
  body: $Slot,
  upcasts: {},
};

const SLOTS = Array.from({ length: MOST_RUNS_AT_ONCE }, (_, index) => index + 1);

export function createPlanRunsStore(table: Table, owner: Owner): PlanRunsStore {
  return {
    async start(unplaced, beside) {
      // Others may take the slot that was seen free; each of them leaves one fewer to try.
      for (const _ of SLOTS) {
        const slot = await freeSlot(table, owner);
        if (slot === null) return refused(tooMany());
        const run: PlanRun = { ...unplaced, slot };
        const refusal = await table.transact([
          // First, so that the second of two equal calls hears that, not that its own twin took the slot.
          ...besideWrites(owner, beside),
          putSlot(owner, slot, run.id, ''),
          putNew(PLAN_RUN, planRunKey(owner, run.id), run, marksOf(run)),
          tellPlanners(owner, run),
        ]);
        if (!refusal) return ok(run);
        if (refusal.what === IDEMPOTENCY.kind) return refused(ALREADY_CLAIMED);
      }
      return refused(tooMany());
    },
    async change(run, beside) {
      const refusal = await table.transact([
        ...(beside ? besideWrites(owner, beside) : []),
        putRevision(PLAN_RUN, planRunKey(owner, run.id), run, run.revision - 1, marksOf(run)),
        ...(isOver(run) ? [putSlot(owner, run.slot, '', run.id)] : []),
        ...(run.status === 'queued' ? [tellPlanners(owner, run)] : []),
      ]);
      return refusal ? refused(changed(run)) : ok(run);
    },
    get: (id) => getRun(table, owner, id),
    async list(page) {
      return pageOf(PLAN_RUN, await table.query(planRunsOf(owner), { ...page, newestFirst: true }));
    },
    open: () => openRuns(table, owner),
  };
}

async function getRun(table: Table, owner: Owner, id: string): Promise<Result<PlanRun>> {
  const item = await table.get(planRunKey(owner, id));
  if (item) return bodyOf(PLAN_RUN, item);
  return refused(
    problem('not-found', 'plan-run-not-found', `This consortium has no plan run ${id}.`),
  );
}

/** Run ids by slot, of the slots that are taken. */
async function takenSlots(table: Table, owner: Owner): Promise<ReadonlyMap<number, string>> {
  const items = await table.getMany(SLOTS.map((slot) => planRunSlotKey(owner, slot)));
  const taken = new Map<number, string>();
  for (const item of items) {
    const { runId } = $Slot.parse(item.body);
    if (runId !== '') taken.set(Number(item.sk.split('#').at(-1)), runId);
  }
  return taken;
}

async function freeSlot(table: Table, owner: Owner): Promise<number | null> {
  const taken = await takenSlots(table, owner);
  return SLOTS.find((slot) => !taken.has(slot)) ?? null;
}

async function openRuns(table: Table, owner: Owner): Promise<Readable<PlanRun>> {
  const taken = [...(await takenSlots(table, owner)).values()].sort();
  const items: PlanRun[] = [];
  const needChecking: Unreadable[] = [];
  for (const id of taken) {
    const run = await getRun(table, owner, id);
    if (run.ok) items.push(run.value);
    else needChecking.push({ ...run.problem, key: id });
  }
  return { items, needChecking };
}

/** Puts a run into a slot, or none, where the slot is still as it was. */
function putSlot(owner: Owner, slot: number, runId: string, expected: string): Write {
  const free = expected === '' ? 'attribute_not_exists(pk) OR ' : '';
  return {
    ...putCopy(SLOT, planRunSlotKey(owner, slot), { runId }),
    condition: `${free}body.runId = :expected`,
    values: { ':expected': { S: expected } },
  };
}

function tellPlanners(owner: Owner, run: PlanRun): Write {
  const id = `${run.id}-${run.revision}`;
  return outboxWrite({ id, topic: 'plan-run.queued', owner, subject: run.id, at: run.queuedAt });
}

/** Until it is over, a run stands among what somebody must look at in time. */
function marksOf(run: PlanRun): Marks {
  const due = planRunDue(run);
  return due === null ? {} : { work: toLookAt(due, run.id) };
}

function tooMany() {
  return problem(
    'conflict',
    'too-many-plan-runs',
    `${MOST_RUNS_AT_ONCE} plan runs of this consortium wait or are worked on already. Wait until one is over, or cancel one.`,
  );
}

function changed({ id }: PlanRun) {
  return problem('conflict', 'plan-run-changed', `Plan run ${id} was changed in the same moment.`);
}
