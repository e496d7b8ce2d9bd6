import type { Gate } from './gate.ts';
import { fail, pass, unknown } from './outcome.ts';

/** Every must-have is there, in this provision: a hoist in another unit of the setting does not help. */
export const requiredFeaturesGate: Gate = {
  id: 'required-features',
  test: ({ mustHave }, { provision: { features } }) => {
    if (mustHave.length === 0) return pass('required-features');
    if (features === null) return unknown('required-features', 'features-not-published');
    const absent = mustHave.filter((feature) => !features.includes(feature));
    return absent.length === 0
      ? pass('required-features')
      : fail('required-features', 'must-have-missing', absent.join(', '));
  },
};
