import { ACT_2014 } from '../../lib/policy/index.ts';

/** A policy version that weighs distance more, as the API takes it; in force on the tests' first day. */
export function policyInput(change: Readonly<Record<string, unknown>> = {}) {
  return {
    basedOn: '2014-act',
    inForceFrom: '2026-11-23',
    reason: 'Families asked for closer schools.',
    changes: { weights: { ...ACT_2014.weights, distance: 0.25, quality: 0.05 } },
    ...change,
  };
}

/** A banding framework of one band, £7,000 a year in mainstream and £12,000 in special schools. */
export function frameworkInput(change: Readonly<Record<string, unknown>> = {}) {
  return {
    title: 'Harrowdale bands',
    inForceFrom: '2026-11-23',
    reason: 'Agreed with schools for this year.',
    bands: [
      {
        level: 4,
        name: 'Band 4',
        descriptors: { general: 'Specialist teaching for much of the day.' },
        caseByCase: false,
        tariffs: { mainstream: 700_000, special: 1_200_000 },
        referencePence: 2_400_000,
      },
    ],
    ...change,
  };
}

/** A day fee of £52,000 a year, £40,000 of it for education and £12,000 for therapy. */
export function feesInput(change: Readonly<Record<string, unknown>> = {}) {
  return {
    fees: [
      {
        basis: 'day',
        from: '2026-09-01',
        parts: { education: 4_000_000, therapy: 1_200_000, care: 0, residential: 0 },
        ...change,
      },
    ],
  };
}
