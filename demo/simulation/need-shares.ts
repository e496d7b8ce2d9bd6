import { NEEDS, type Need } from '../../lib/kernel/index.ts';
import type { Category, ProvisionKind } from '../../lib/register/index.ts';
import type { SeededRandom } from './seeded-random.ts';

/**
 * Pupils with a plan by primary need, England, January 2025; need unknown left out.
 * Source: DfE, Education, health and care plans 2025, `sen_needs_all_plans`. DS was not counted apart then.
 */
type PlansByNeed = Readonly<Partial<Record<Need, number>>>;

export const ALL_PLANS: PlansByNeed = {
  SPLD: 14_374,
  MLD: 67_861,
  SLD: 25_681,
  PMLD: 8_577,
  SEMH: 132_217,
  SLCN: 135_836,
  HI: 8_765,
  VI: 5_280,
  MSI: 1_692,
  PD: 24_897,
  ASD: 201_183,
  OTH: 7_512,
};

/** Resourced provision of maintained schools, academies and free schools. */
export const RESOURCED: PlansByNeed = {
  SPLD: 226,
  MLD: 932,
  SLD: 251,
  PMLD: 52,
  SEMH: 1_401,
  SLCN: 4_572,
  HI: 920,
  VI: 202,
  MSI: 43,
  PD: 504,
  ASD: 6_279,
};

const UNITS: PlansByNeed = {
  SPLD: 180,
  MLD: 734,
  SLD: 163,
  PMLD: 32,
  SEMH: 812,
  SLCN: 2_771,
  HI: 303,
  VI: 42,
  MSI: 24,
  PD: 200,
  ASD: 3_600,
};

const STATE_SPECIAL: PlansByNeed = {
  SPLD: 1_894,
  MLD: 17_500,
  SLD: 14_643,
  PMLD: 5_914,
  SEMH: 19_509,
  SLCN: 29_469,
  HI: 1_476,
  VI: 954,
  MSI: 636,
  PD: 7_171,
  ASD: 57_999,
};

const INDEPENDENT_SPECIAL: PlansByNeed = {
  SPLD: 744,
  MLD: 1_713,
  SLD: 623,
  PMLD: 133,
  SEMH: 10_927,
  SLCN: 3_409,
  HI: 81,
  VI: 49,
  MSI: 36,
  PD: 288,
  ASD: 11_254,
};

const NON_MAINTAINED: PlansByNeed = {
  SPLD: 42,
  MLD: 273,
  SLD: 231,
  PMLD: 208,
  SEMH: 515,
  SLCN: 660,
  HI: 361,
  VI: 102,
  MSI: 32,
  PD: 395,
  ASD: 1_494,
};

const SPECIALIST_COLLEGES: PlansByNeed = {
  SPLD: 166,
  MLD: 1_229,
  SLD: 1_098,
  PMLD: 333,
  SEMH: 1_363,
  SLCN: 971,
  HI: 102,
  VI: 191,
  MSI: 34,
  PD: 598,
  ASD: 3_438,
};

/** The plans of pupils in provisions like this one; null for kinds that are designated for no need. */
export function plansIn(kind: ProvisionKind, category: Category): PlansByNeed | null {
  if (kind === 'resourced-provision') return RESOURCED;
  if (kind === 'sen-unit') return UNITS;
  if (kind === 'specialist-post-16') return SPECIALIST_COLLEGES;
  if (category === 'independent-special') return INDEPENDENT_SPECIAL;
  if (category === 'non-maintained-special') return NON_MAINTAINED;
  return category === 'special-school' ? STATE_SPECIAL : null;
}

/** One need, drawn by its share of the plans. */
export function drawNeed(plans: PlansByNeed, random: SeededRandom): Need {
  const total = NEEDS.reduce((sum, need) => sum + (plans[need] ?? 0), 0);
  let left = random.fraction() * total;
  for (const need of NEEDS) {
    left -= plans[need] ?? 0;
    if (left < 0) return need;
  }
  return 'ASD';
}

/** Needs that a provision for the first one often takes as well, with how often: assumptions. */
const BESIDE: Readonly<Partial<Record<Need, readonly (readonly [Need, number])[]>>> = {
  ASD: [
    ['SLCN', 0.6],
    ['SEMH', 0.25],
  ],
  SLCN: [['ASD', 0.5]],
  SEMH: [['ASD', 0.35]],
  MLD: [
    ['SLCN', 0.6],
    ['ASD', 0.4],
  ],
  SLD: [
    ['PMLD', 0.7],
    ['ASD', 0.5],
  ],
  PMLD: [
    ['SLD', 0.9],
    ['MSI', 0.15],
  ],
  HI: [['MSI', 0.1]],
  VI: [['MSI', 0.15]],
  MSI: [
    ['HI', 0.6],
    ['VI', 0.6],
  ],
  PD: [['PMLD', 0.2]],
};

/** Designated needs in the order of SEN2: one drawn by its share, with those that often go with it. */
export function drawDesignatedNeeds(plans: PlansByNeed, random: SeededRandom): Need[] {
  const first = drawNeed(plans, random);
  const chosen = new Set<Need>([first]);
  for (const [need, share] of BESIDE[first] ?? []) if (random.chance(share)) chosen.add(need);
  return NEEDS.filter((need) => chosen.has(need));
}
