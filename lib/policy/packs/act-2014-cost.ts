import type { CostPolicy } from '../cost-policy.ts';
import { ACT_2014_PRICE_RANGES } from './act-2014-price-ranges.ts';

/**
 * Amounts of the starting pack. Place funding and element 2 are national; core funding, transport and the
 * price ranges are starting values that an authority replaces by its own.
 */
export const ACT_2014_COST: CostPolicy = {
  scale: [
    [1, 1],
    [1.5, 0.6],
    [2.5, 0.2],
    [4, 0],
  ],
  funding: {
    year: '2026-27',
    source: 'DfE high needs funding operational guide (place funding); starting values (core)',
    core: { primary: 487_500, secondary: 636_300, post16: 520_900 },
    unitPlace: 600_000,
    specialPlace: 1_000_000,
    alternativePlace: 1_000_000,
  },
  transport: {
    source: 'Starting values; DfE 2025-26: £8,800 for each pupil with SEN who is transported',
    schoolDays: 190,
    termTrips: 12,
    pencePerMile: { taxi: 250, adapted: 350 },
    passengerAssistantPerYear: 650_000,
    assistantUpToAge: 10,
    walkingMiles: { under8: 2, from8: 3 },
    adaptedFor: ['wheelchair-access', 'hoist'],
    assistantFor: ['personal-care', 'feeding-support', 'intervenor', 'secure-site'],
    // EPI: 9 in 10 pupils of special schools live within 23 miles in the country, 9 in the city.
    farthestMiles: { day: 25, residential: 150 },
  },
  priceRanges: ACT_2014_PRICE_RANGES,
};
