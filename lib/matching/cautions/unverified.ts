import type { CautionTest } from './caution-test.ts';

/** A gate could not be decided: the setting may be recommended, flagged with what to check. */
export const unverifiedCaution: CautionTest = ({ gates }) => {
  const open = gates.filter(({ outcome }) => outcome === 'unknown').map(({ gate }) => gate);
  return open.length === 0 ? null : { caution: 'unverified', facts: { gates: open } };
};
