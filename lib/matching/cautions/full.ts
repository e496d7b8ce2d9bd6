import type { CautionTest } from './caution-test.ts';

/** The provider has published that no place is to be expected; being full is no ground for refusal. */
export const fullCaution: CautionTest = ({ brief, candidate, found: { place } }) => {
  // A child who is there already takes no place of another.
  if (brief.request.attends === candidate.setting.key) return null;
  if (place === null || place.heldForChild || (place.free > 0 && place.intent !== 'cannot'))
    return null;
  const { intent, free, asOf, reason } = place;
  return { caution: 'full', facts: { intent, free, asOf, reason } };
};
