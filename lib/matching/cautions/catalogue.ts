import type { CautionTest } from './caution-test.ts';
import { fullCaution } from './full.ts';
import { inclusionLoadCaution } from './inclusion-load.ts';
import { journeyCaution } from './journey.ts';
import { placingSuspendedCaution } from './placing-suspended.ts';
import { unverifiedCaution } from './unverified.ts';

/** Every caution that the data at hand can raise, in the order of showing. */
export const CAUTION_CATALOGUE: readonly CautionTest[] = [
  journeyCaution,
  placingSuspendedCaution,
  fullCaution,
  inclusionLoadCaution,
  unverifiedCaution,
];
