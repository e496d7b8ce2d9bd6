import type { PolicyPack } from '../policy-pack.ts';
import { ACT_2014_COST } from './act-2014-cost.ts';

const GRADES: PolicyPack['quality']['grades'] = {
  reportCard: {
    exceptional: 1,
    'strong-standard': 0.85,
    'expected-standard': 0.6,
    'needs-attention': 0.25,
    'urgent-improvement': 0,
  },
  older: { outstanding: 1, good: 0.7, 'requires-improvement': 0.3, inadequate: 0 },
};

/**
 * The pack under the Children and Families Act 2014. Weights and scales are the product's starting
 * values, which each authority may replace by its own published version; norms are shares of pupils
 * in England, DfE "Special educational needs in England" 2024/25, rounded.
 */
export const ACT_2014: PolicyPack = {
  id: '2014-act',
  version: '1',
  title: 'Children and Families Act 2014, starting values',
  sources: [
    'Children and Families Act 2014 ss. 33, 38 to 43',
    'SEND Code of Practice 2015, chapter 9',
    'DfE home-to-school travel guidance: 45 and 75 minutes as good practice',
  ],
  inForceFrom: '2014-09-01',
  lawMode: '2014-act',
  weights: {
    'need-fit': 0.3,
    distance: 0.2,
    capacity: 0.15,
    cost: 0.1,
    inclusion: 0.1,
    quality: 0.1,
    continuity: 0.05,
  },
  needFit: {
    weights: { primary: 0.6, second: 0.2, niceToHave: 0.1, peers: 0.1 },
    designated: 1,
    accepted: 0.7,
    mainstreamByBand: [
      [1, 0.9],
      [3, 0.7],
      [5, 0.4],
      [7, 0.2],
    ],
    mainstreamWithoutBand: 0.6,
    mainstreamToCheck: 0.2,
    listedOthers: 0.2,
    independentOrdinary: 0.2,
    alternativeProvision: 0.2,
    peers: [
      [0, 0],
      [1, 0.4],
      [4, 1],
    ],
  },
  mainstream: { alwaysCheck: ['SLD', 'PMLD', 'MSI'], assumedUpToBand: 4 },
  scales: {
    distanceDay: [
      [0, 1],
      [3, 0.9],
      [8, 0.6],
      [20, 0.2],
      [40, 0],
    ],
    distanceResidential: [
      [20, 1],
      [60, 0.6],
      [150, 0.2],
      [300, 0],
    ],
  },
  continuity: { attends: 1, sibling: 0.8 },
  capacity: {
    halfLifeDays: 45,
    intents: { can: 1, may: 0.5, cannot: 0 },
    scale: [
      [0, 0],
      [1, 1],
    ],
  },
  cost: ACT_2014_COST,
  inclusion: {
    weights: { suspensions: 0.3, absence: 0.3, inspection: 0.3, reintegration: 0.1, load: 0 },
    scales: {
      suspensions: [
        [0, 1],
        [5, 0.8],
        [15, 0.5],
        [40, 0.1],
        [80, 0],
      ],
      absence: [
        [3, 1],
        [7, 0.7],
        [12, 0.3],
        [25, 0],
      ],
      reintegration: [
        [0, 0],
        [30, 0.5],
        [70, 1],
      ],
      load: [
        [1, 1],
        [2, 0.5],
        [4, 0],
      ],
    },
    grades: GRADES,
    yearsKnown: 6,
  },
  quality: { grades: GRADES, yearsKnown: 6 },
  robustness: { tolerance: 0.5, draws: 10_000, among: 30 },
  neutral: {
    needFit: 0.5,
    second: 0.5,
    niceToHave: 0.5,
    peers: 0,
    distance: 0,
    capacity: 0,
    cost: 0.5,
    inclusion: 0.5,
    quality: 0.5,
  },
  travel: {
    detourFactor: 1.3,
    speeds: [
      { upToMiles: 3, mph: 15 },
      { upToMiles: 10, mph: 22 },
      { upToMiles: null, mph: 38 },
    ],
  },
  journeyLimits: { youngerUpToAge: 11, youngerMinutes: 45, olderMinutes: 75 },
  inclusionLoad: {
    year: '2024/25',
    norms: {
      nursery: { withPlan: 0.015, onSupport: 0.15 },
      primary: { withPlan: 0.035, onSupport: 0.149 },
      secondary: { withPlan: 0.031, onSupport: 0.137 },
      'all-through': { withPlan: 0.033, onSupport: 0.14 },
      'post-16': { withPlan: 0.03, onSupport: 0.1 },
    },
    cautionFrom: 2,
    fewestPupils: 3,
  },
  list: {
    size: 6,
    mix: ['mainstream', 'specialist', 'independent'],
    nearestMisses: 30,
    shortlist: 60,
  },
};
