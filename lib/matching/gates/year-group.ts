import { ageOfYearGroup } from '../../kernel/index.ts';
import type { Gate } from './gate.ts';
import { fail, pass, unknown } from './outcome.ts';

/** Registers write a primary school with a Reception class either as "4 to 11" or, by statutory age, as "5 to 11". */
const STATUTORY_SCHOOL_AGE = 5;

/**
 * The year group is admitted. `request.yearGroup` is already the effective one (out of year group
 * where so taught), and its age on 31 August is year + 4. A register range counts from the youngest
 * age admitted to the age by which pupils leave: "11 to 16" teaches Years 7 to 11.
 */
export const yearGroupGate: Gate = {
  id: 'year-group',
  test: ({ yearGroup }, { provision: { lowAge, highAge } }) => {
    const age = ageOfYearGroup(yearGroup);
    const range = () => `${lowAge ?? '?'} to ${highAge ?? '?'}`;
    if (highAge !== null && age >= highAge) return fail('year-group', 'above-age-range', range());
    if (lowAge !== null && age < lowAge) {
      return lowAge === STATUTORY_SCHOOL_AGE && yearGroup === 0
        ? unknown('year-group', 'reception-not-stated', range())
        : fail('year-group', 'below-age-range', range());
    }
    if (lowAge === null || highAge === null) return unknown('year-group', 'ages-not-published');
    return pass('year-group');
  },
};
