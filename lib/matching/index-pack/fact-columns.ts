import type { CellKinds } from './cell-kinds.ts';

/**
 * What is published of provisions and settings, as far as the order needs it; the words and sources stand
 * in the settings' JSON.
 */
export const FACT_COLUMNS = {
  /** `packedDate` of the provision's newest return; 0 for none. */
  returnAsOf: 'uint32',
  /** Where the return's years begin; one more entry than provisions. The columns `year*` have a row a year. */
  returnFirstYear: 'uint32',
  yearGroup: 'int8',
  /** Number of the intent in INTENTS. */
  yearIntent: 'uint8',
  /** Pupils and free places; -1 where the return does not say. */
  yearOnRoll: 'int16',
  yearNow: 'int16',
  yearNext: 'int16',
  yearAfter: 'int16',
  /** Where the provision's fees begin; one more entry than provisions. The columns `fee*` have a row a fee. */
  firstFee: 'uint32',
  /** Number of the basis in BASES, and the `packedDate` from which the fee holds. */
  feeBasis: 'uint8',
  feeFrom: 'uint32',
  /** Pence a year. */
  feeEducation: 'float64',
  feeTherapy: 'float64',
  feeCare: 'float64',
  feeResidential: 'float64',
  /** Yearly figures of the setting, NaN for none, and the first calendar year of their academic year. */
  suspensions: 'float64',
  suspensionsYear: 'uint16',
  absence: 'float64',
  absenceYear: 'uint16',
  reintegration: 'float64',
  reintegrationYear: 'uint16',
  /** `packedDate` of the newest inspection under each framework, 0 for none, and its grades. */
  cardDate: 'uint32',
  cardGrades: 'uint32',
  olderDate: 'uint32',
  olderGrades: 'uint8',
} as const satisfies CellKinds;
