import { CRITERION_NAMES } from '../../../../lib/matching/index.ts';
import {
  CRITERIA,
  type Criterion,
  type PolicyPack,
  type SomeWeights,
} from '../../../../lib/policy/index.ts';
import { type FormErrors, formErrors, NO_ERRORS } from '../../forms/form-errors.tsx';
import { sentence } from '../../words/sentence.ts';

/** Weights as people type them: in per cent, one field for each criterion. */
export interface TriedWeights {
  /** What stands in each field. */
  readonly typed: Readonly<Record<Criterion, string>>;
  /** The weights that are given, as shares of 1; null where nothing is tried, or what was typed is wrong. */
  readonly given: SomeWeights | null;
  readonly errors: FormErrors;
}

const WHOLE = 100;

/**
 * What is tried: where all fields add up to 100, all of them; else those that differ from the published weights, and the
 * others take up the rest. `read` gives what was typed in a field, null where the form was not sent.
 */
export function triedWeights(
  published: PolicyPack['weights'],
  read: (criterion: Criterion) => string | null,
): TriedWeights {
  const standing = (criterion: Criterion) => percent(published[criterion]);
  const typed = byCriterion((criterion) => read(criterion) ?? standing(criterion));
  const wrong = CRITERIA.filter((criterion) => !/^\d{1,3}(\.\d+)?$/.test(typed[criterion]));
  const tooLarge = CRITERIA.filter((c) => !wrong.includes(c) && Number(typed[c]) > WHOLE);
  const faulty = CRITERIA.filter((c) => wrong.includes(c) || tooLarge.includes(c));
  if (faulty.length > 0) {
    const errors = formErrors(
      ...faulty.map((criterion) => ({
        field: criterion,
        text: `${sentence(CRITERION_NAMES[criterion])} must be a number from 0 to 100`,
      })),
    );
    return { typed, given: null, errors };
  }
  const changed = CRITERIA.filter((criterion) => typed[criterion] !== standing(criterion));
  if (changed.length === 0) return { typed, given: null, errors: NO_ERRORS };
  const sum = CRITERIA.reduce((total, criterion) => total + Number(typed[criterion]), 0);
  const isWhole = Math.abs(sum - WHOLE) < 1e-9;
  const given = Object.fromEntries(
    (isWhole ? CRITERIA : changed).map((criterion) => [criterion, share(typed[criterion])]),
  );
  return { typed, given, errors: NO_ERRORS };
}

/** "30", "12.5": a weight in per cent, as a field holds it. */
export function percent(weight: number): string {
  return String(Math.round(weight * WHOLE * WHOLE) / WHOLE);
}

function share(typed: string): number {
  return Math.round(Number(typed) * 1e10) / 1e12;
}

function byCriterion(of: (criterion: Criterion) => string): Record<Criterion, string> {
  return {
    'need-fit': of('need-fit'),
    distance: of('distance'),
    capacity: of('capacity'),
    cost: of('cost'),
    inclusion: of('inclusion'),
    quality: of('quality'),
    continuity: of('continuity'),
  };
}
