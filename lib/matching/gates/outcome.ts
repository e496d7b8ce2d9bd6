import * as z from 'zod';

export const GATES = ['open', 'year-group', 'sex', 'need', 'basis', 'required-features'] as const;
export const $GateId = z.enum(GATES);
export type GateId = z.infer<typeof $GateId>;

/** Why a gate failed. */
export const FAIL_REASONS = [
  'opens-after-start',
  'closed-by-start',
  'below-age-range',
  'above-age-range',
  'other-sex',
  'basis-not-offered',
  'must-have-missing',
] as const;
export const $FailReason = z.enum(FAIL_REASONS);
export type FailReason = z.infer<typeof $FailReason>;

/** What has to be asked before a gate can be decided. */
export const MISSING_FACTS = [
  'ages-not-published',
  'reception-not-stated',
  'sex-not-published',
  'need-not-published',
  'need-not-listed',
  'need-beyond-ordinary',
  'need-at-independent',
  'need-at-alternative',
  'basis-not-published',
  'features-not-published',
] as const;
export const $MissingFact = z.enum(MISSING_FACTS);
export type MissingFact = z.infer<typeof $MissingFact>;

/** A test of suitability: met, failed for a reason, or not known for want of a fact; `got` is what the register says. */
export const $GateOutcome = z.discriminatedUnion('outcome', [
  z.object({ gate: $GateId, outcome: z.literal('pass') }),
  z.object({ gate: $GateId, outcome: z.literal('fail'), reason: $FailReason, got: z.string() }),
  z.object({
    gate: $GateId,
    outcome: z.literal('unknown'),
    missing: $MissingFact,
    got: z.string().nullable(),
  }),
]);
export type GateOutcome = z.infer<typeof $GateOutcome>;

export function pass(gate: GateId): GateOutcome {
  return { gate, outcome: 'pass' };
}

export function fail(gate: GateId, reason: FailReason, got: string): GateOutcome {
  return { gate, outcome: 'fail', reason, got };
}

export function unknown(
  gate: GateId,
  missing: MissingFact,
  got: string | null = null,
): GateOutcome {
  return { gate, outcome: 'unknown', missing, got };
}
