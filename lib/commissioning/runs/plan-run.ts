import * as z from 'zod';
import { $ContentId, $Id } from '../../kernel/index.ts';
import { $PlanStatus } from '../plan/plan.ts';
import { $SharingRule } from '../sharing/shares.ts';

/** Seconds that a plan, or its sharing, may take at most. */
const MOST_SECONDS = 600;
/** Both together: the planner has 15 minutes for everything, its own work included. */
export const MOST_SECONDS_IN_ALL = 780;
const MOST_SCENARIOS = 200;

/** What whoever starts a run may choose. */
export const $PlanRunOptions = z.strictObject({
  /** The clock: the best plan found by then is the answer. */
  seconds: z.number().min(1).max(MOST_SECONDS).default(60),
  /** Good enough: stop when cost and bound are this near to each other, as a share of the cost; 0 proves. */
  gap: z.number().min(0).max(0.5).default(0),
  /** Draws of demand against which contracts are chosen; one plan for the demand as it is where left out. */
  scenarios: z.int().min(1).max(MOST_SCENARIOS).optional(),
  /** Of those draws: the same seed draws the same. */
  seed: z.int().min(0).max(4_294_967_295).optional(),
});
export type PlanRunOptions = z.infer<typeof $PlanRunOptions>;

/** Who pays what of the plan's cost is to be worked out as well. */
export const $SharingOptions = z.strictObject({
  rule: $SharingRule.default('equal-saving'),
  /** The clock: without an answer by then the plan stands without shares. */
  seconds: z.number().min(1).max(MOST_SECONDS).default(120),
});

/** How far a solve has come; amounts are pounds a year. */
export const $RunProgress = z.strictObject({
  stage: z.string(),
  seconds: z.number(),
  /** Cost of the best plan so far; null before the first. */
  objective: z.number().nullable(),
  /** Nothing can cost less; null before it is known. */
  bound: z.number().nullable(),
  /** (objective - bound) / objective; null where either is not known. */
  gap: z.number().nullable(),
  /** Groups of authorities whose cost alone is known; null before the cost is shared. */
  groups: z.int().nullable(),
});
export type RunProgress = z.infer<typeof $RunProgress>;

export const $PlanRunStatus = z.enum(['queued', 'running', 'done', 'failed', 'cancelled']);

/** One solve of a round of a consortium, from the call that asks for it to the plan that it leaves. */
export const $PlanRun = z.object({
  id: $Id,
  consortium: z.string(),
  /** Name of the round. */
  name: z.string(),
  /** SHA-256 of the round as it is stored; a later run may refer to it. */
  roundId: $ContentId,
  options: $PlanRunOptions,
  /** Null where nobody asked who pays what. */
  sharing: $SharingOptions.nullable(),
  status: $PlanRunStatus,
  revision: z.int(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  /** Since when it waits, or waited last. */
  queuedAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  progress: $RunProgress.nullable(),
  /** Somebody asked for the run to be stopped. */
  cancel: z.object({ at: z.iso.datetime(), by: z.string() }).nullable(),
  /** Why the run failed, is queued again, or has no shares; null where there is nothing to say. */
  sentence: z.string().nullable(),
  /** The plan that was left: its SHA-256, status and cost. A run that was stopped may have one too. */
  plan: z
    .object({ id: $ContentId, status: $PlanStatus, cost: z.number(), gap: z.number().nullable() })
    .nullable(),
  /** Who pays what, by its SHA-256; null where it was not asked for, or not found. */
  shares: z.object({ id: $ContentId, rule: $SharingRule }).nullable(),
  /** Which of the consortium's few runs at once it is. */
  slot: z.int().min(1),
  /** How often a planner has taken it up. */
  attempts: z.int().min(0),
  /** The planner that works on it, and until when it is believed to be alive. */
  lease: z.object({ planner: z.string(), until: z.iso.datetime() }).nullable(),
});
export type PlanRun = z.infer<typeof $PlanRun>;

/** A run as people see it. */
export const $ShownPlanRun = $PlanRun
  .omit({ slot: true, attempts: true, lease: true })
  .meta({ id: 'PlanRun' });

export function shownPlanRun({
  slot: _slot,
  attempts: _attempts,
  lease: _lease,
  ...shown
}: PlanRun): z.infer<typeof $ShownPlanRun> {
  return shown;
}

export function isOver({ status }: Pick<PlanRun, 'status'>): boolean {
  return status === 'done' || status === 'failed' || status === 'cancelled';
}
