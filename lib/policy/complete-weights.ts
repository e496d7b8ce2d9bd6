import { ok, problem, type Result, refused } from '../kernel/index.ts';
import { CRITERIA, type Criterion, type PolicyPack } from './policy-pack.ts';
import { isWhole, shownSum, sumOf } from './share.ts';

type Weights = PolicyPack['weights'];

/** Some of the weights; the others follow from them. */
export type SomeWeights = Readonly<Partial<Record<Criterion, number | undefined>>>;

/**
 * Weights in which those given stand as they are and each other one shrinks or grows in proportion, so
 * that all add up to 1: other = published x (1 - sum of given) / (sum of the others as published).
 * Refused when the given ones add up to more than 1, or leave a rest that no other weight can take up.
 */
export function completeWeights(published: Weights, given: SomeWeights): Result<Weights> {
  const sumGiven = sumOf(CRITERIA.map((criterion) => given[criterion] ?? 0));
  const others = CRITERIA.filter((criterion) => given[criterion] === undefined);
  const sumOthers = sumOf(others.map((criterion) => published[criterion]));
  const rest = 1 - sumGiven;
  if (rest < 0 && !isWhole(sumGiven)) {
    return notCompleted(`the weights given add up to ${shownSum(sumGiven)}; give at most 1 in all`);
  }
  if (sumOthers === 0 && !isWhole(sumGiven)) {
    return notCompleted(
      `the weights given add up to ${shownSum(sumGiven)}, and no other weight is above 0 that could take up the rest; give 1 in all`,
    );
  }
  const factor = sumOthers === 0 ? 0 : Math.max(0, rest) / sumOthers;
  const weights = { ...published };
  for (const criterion of CRITERIA) {
    weights[criterion] = given[criterion] ?? readable(published[criterion] * factor);
  }
  return ok(weights);
}

/** Weights are published and read by people: 0.24375, and not 0.24375000000000002. */
function readable(weight: number): number {
  return Math.round(weight * 1e12) / 1e12;
}

function notCompleted(detail: string) {
  return refused(
    problem('invalid', 'weights-not-complete', `The weights do not hold: ${detail}.`, [
      { pointer: '/weights', detail },
    ]),
  );
}
