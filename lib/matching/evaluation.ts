import * as z from 'zod';
import { $CostSummary } from '../banding/index.ts';
import { $InclusionLoad } from '../inclusion/index.ts';
import { $SettingKey } from '../kernel/index.ts';
import { $Criterion } from '../policy/index.ts';
import { $PlacingSuspension } from '../quality/index.ts';
import { $ApartRule, $LegalRoute, $ProvisionKind, SECTORS } from '../register/index.ts';
import { $GateId, $GateOutcome } from './gates/outcome.ts';
import { $Measure } from './measures/measure.ts';
import { $PlaceStanding } from './place-standing.ts';
import { $SaidByProvider } from './said-by-provider.ts';

/** Something a person must weigh; it never excludes. `facts` are the figures that its sentence needs. */
export const $Caution = z.discriminatedUnion('caution', [
  z.object({
    caution: z.literal('journey'),
    facts: z.object({ minutes: z.number(), limit: z.number(), age: z.int() }),
  }),
  /** Shares of the roll: pupils with a plan, or on SEN support, whichever is further above its norm. */
  z.object({
    caution: z.literal('inclusion-load'),
    facts: z.object({
      group: z.enum(['plan', 'support']),
      share: z.number(),
      norm: z.number(),
      multiple: z.number(),
      /** The notional SEN budget, what it leaves or lacks (below 0), and the amount expected for a pupil; pence a year. */
      notional: z
        .object({
          budget: z.int(),
          headroom: z.int(),
          perPupil: z.int(),
          simulated: z.boolean(),
        })
        .nullable()
        .default(null),
    }),
  }),
  z.object({
    caution: z.literal('unverified'),
    facts: z.object({ gates: z.array($GateId) }),
  }),
  /** No free place is expected for the child's year group and start. */
  z.object({
    caution: z.literal('full'),
    facts: $PlaceStanding.pick({ intent: true, free: true, asOf: true, reason: true }),
  }),
  /** The authority places nobody there for now, by its own suspensions and those that it has adopted. */
  z.object({
    caution: z.literal('placing-suspended'),
    facts: z.object({ suspensions: z.array($PlacingSuspension) }),
  }),
  z.object({
    caution: z.literal('footprint'),
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
]);
export type Caution = z.infer<typeof $Caution>;

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
export const $Evaluation = z
  .object({
    settingKey: $SettingKey,
    settingName: z.string(),
    town: z.string().nullable(),
    provisionId: z.string(),
    kind: $ProvisionKind,
    sector: z.enum(SECTORS),
    legalRoute: $LegalRoute,
    /** Why the setting is kept apart from matching (closed, proposed, ...); null when it is not. */
    apart: $ApartRule.nullable(),
    /** No gate failed, and the setting is not apart. */
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
    /** Null when nothing is published for the child's year group and start. */
    place: $PlaceStanding.nullable(),
    /** Null in lists of ranking version 1, which reckoned no cost. */
    cost: $CostSummary.nullable(),
    /** Null for kinds of setting to which a load does not apply, where the register gives no roll, and in lists of ranking version 1. */
    load: $InclusionLoad.nullable(),
    /** Which of its facts are the provider’s word; left out where all of them are the register’s. */
    said: $SaidByProvider.optional(),
  })
  .meta({ id: 'Evaluation' });
export type Evaluation = z.infer<typeof $Evaluation>;
