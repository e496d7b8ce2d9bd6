import type { Brief } from './brief.ts';
import type { Candidate } from './candidate.ts';

type Rules = Pick<Brief, 'policy' | 'today'>;
type Facts = Pick<Candidate, 'setting' | 'practice' | 'pupilsInDesignatedPlaces'>;

interface Kept<T> extends Rules, Facts {
  readonly value: T;
}

/**
 * What hangs on a candidate's own facts, the policy and the day, and on no child, is worked out once: an authority's
 * children meet the same few hundred candidates again and again. Known again by the very same facts and rules, so a
 * candidate of which anything else is said is worked out anew.
 */
export function keptOfCandidate<T>(
  make: (rules: Rules, candidate: Candidate) => T,
): (rules: Rules, candidate: Candidate) => T {
  const all = new WeakMap<Candidate['provision'], Kept<T>>();
  return ({ policy, today }, candidate) => {
    const { provision, setting, practice, pupilsInDesignatedPlaces } = candidate;
    const kept = all.get(provision);
    const isSame =
      kept !== undefined &&
      kept.policy === policy &&
      kept.today === today &&
      kept.setting === setting &&
      kept.practice === practice &&
      kept.pupilsInDesignatedPlaces === pupilsInDesignatedPlaces;
    if (isSame) return kept.value;
    const value = make({ policy, today }, candidate);
    all.set(provision, { policy, today, setting, practice, pupilsInDesignatedPlaces, value });
    return value;
  };
}
