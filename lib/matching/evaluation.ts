import * as z from 'zod';
import { $SettingKey } from '../kernel/index.ts';
import { $Criterion } from '../policy/index.ts';

export const GATES = ['open', 'year-group', 'sex', 'need', 'basis', 'required-features'] as const;
export const $GateId = z.enum(GATES);
export type GateId = z.infer<typeof $GateId>;

/** A test of suitability: met, failed for a reason, or not known for want of a fact. */
export const $GateOutcome = z.discriminatedUnion('outcome', [
  z.object({ gate: $GateId, outcome: z.literal('pass') }),
  z.object({ gate: $GateId, outcome: z.literal('fail'), reason: z.string(), got: z.string() }),
  z.object({ gate: $GateId, outcome: z.literal('unknown'), missing: z.string() }),
]);
export type GateOutcome = z.infer<typeof $GateOutcome>;

/** Something a person must weigh; it never excludes. `facts` are the figures that its sentence needs. */
export const $Caution = z.object({
  caution: z.enum([
    'journey',
    'inclusion-load',
    'unverified',
    'placing-suspended',
    'footprint',
    'full',
  ]),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Caution = z.infer<typeof $Caution>;

/** One raw fact: `value` null when unknown; `low` and `high` are the 0..1 values if the unknown were worst or best. */
export const $Measure = z.object({
  measure: z.string(),
  value: z.union([z.number(), z.string()]).nullable(),
  unit: z.string().nullable(),
  source: z.string(),
});
export type Measure = z.infer<typeof $Measure>;

/** A criterion's part in the score: `weight` x `value`; all values 0..1. */
export const $CriterionScore = z.object({
  criterion: $Criterion,
  weight: z.number(),
  value: z.number(),
  low: z.number(),
  high: z.number(),
  contribution: z.number(),
  measures: z.array($Measure),
});
export type CriterionScore = z.infer<typeof $CriterionScore>;

/** Everything that matching finds of one provision for one request. */
export const $Evaluation = z.object({
  settingKey: $SettingKey,
  settingName: z.string(),
  provisionId: z.string(),
  sector: z.enum(['mainstream', 'specialist', 'independent']),
  suitable: z.boolean(),
  gates: z.array($GateOutcome),
  cautions: z.array($Caution),
  criteria: z.array($CriterionScore),
  /** Sum of the contributions, rounded to 1e-9; with unknowns at 0 and at 1 in `low` and `high`. */
  score: z.number(),
  low: z.number(),
  high: z.number(),
  /** Road miles one way, null when the setting's position is unknown; never rounded, since the order uses it. */
  miles: z.number().nullable(),
  minutes: z.number().nullable(),
});
export type Evaluation = z.infer<typeof $Evaluation>;
