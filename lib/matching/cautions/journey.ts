import { ageOn, ageReferenceDay } from '../../kernel/index.ts';
import type { CautionTest } from './caution-test.ts';

/** The journey to a day place is longer than the policy's limit for the child's age on 31 August. */
export const journeyCaution: CautionTest = ({ brief, found }) => {
  const { request, policy } = brief;
  const { journey } = found;
  const { youngerUpToAge, youngerMinutes, olderMinutes } = policy.journeyLimits;
  if (request.basis !== 'day' || journey === null) return null;
  // Working out an age is slow; most journeys are within both limits.
  if (journey.minutes <= Math.min(youngerMinutes, olderMinutes)) return null;
  const age = ageOn(request.dateOfBirth, ageReferenceDay(request.startDate));
  const limit = age <= youngerUpToAge ? youngerMinutes : olderMinutes;
  return journey.minutes > limit
    ? { caution: 'journey', facts: { minutes: journey.minutes, limit, age } }
    : null;
};
