import { checkPlan, type Plan } from '../../lib/commissioning/index.ts';
import { ok, problem, type Result, refused } from '../../lib/kernel/index.ts';
import { ACT_2014 } from '../../lib/policy/index.ts';

/** A plan from a file, if it keeps its round: one that does not would be paid for, or run, as if it could be bought. */
export function soundPlan(plan: Plan): Result<Plan> {
  const { passed, checks } = checkPlan(plan, ACT_2014.travel);
  if (passed) return ok(plan);
  const faults = checks.flatMap((check) => check.faults);
  const detail = `The plan breaks its round and must not be used: ${faults[0]}. See: rightplace check.`;
  return refused(problem('invalid', 'plan-breaks-round', detail));
}
