import type { Gate } from './gate.ts';
import { fail, pass } from './outcome.ts';

/**
 * The setting is open on the start date. The register leaves the opening date of most old schools
 * blank, so a blank passes. A setting that closes on the start date is not open on it.
 */
export const openGate: Gate = {
  id: 'open',
  test: ({ startDate }, { setting }) => {
    if (setting.openDate !== null && setting.openDate > startDate) {
      return fail('open', 'opens-after-start', setting.openDate);
    }
    if (setting.closeDate !== null && setting.closeDate <= startDate) {
      return fail('open', 'closed-by-start', setting.closeDate);
    }
    return pass('open');
  },
};
