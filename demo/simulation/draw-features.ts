import { FEATURES, type Feature, type Need } from '../../lib/kernel/index.ts';
import type { SeededRandom } from './seeded-random.ts';

type Likely = readonly (readonly [Feature, number])[];

const EVERYWHERE: Likely = [
  ['wheelchair-access', 0.6],
  ['small-groups', 0.7],
  ['sensory-room', 0.3],
];

/** How often a provision for a need has a feature: assumptions. */
const BY_NEED: Readonly<Partial<Record<Need, Likely>>> = {
  ASD: [
    ['low-stimulus-space', 0.8],
    ['sensory-room', 0.6],
    ['speech-therapy-on-site', 0.5],
    ['occupational-therapy-on-site', 0.35],
  ],
  SLCN: [['speech-therapy-on-site', 0.8]],
  SEMH: [
    ['secure-site', 0.4],
    ['low-stimulus-space', 0.4],
  ],
  SLD: [
    ['personal-care', 0.9],
    ['sensory-room', 0.6],
    ['speech-therapy-on-site', 0.5],
  ],
  PMLD: [
    ['hoist', 0.95],
    ['hydrotherapy', 0.5],
    ['nurse-on-site', 0.7],
    ['personal-care', 1],
    ['feeding-support', 0.9],
    ['physiotherapy-on-site', 0.6],
  ],
  HI: [
    ['acoustic-treatment', 0.95],
    ['signing-environment', 0.5],
  ],
  VI: [['braille', 0.6]],
  MSI: [
    ['intervenor', 0.5],
    ['signing-environment', 0.4],
  ],
  PD: [
    ['hoist', 0.7],
    ['physiotherapy-on-site', 0.5],
    ['occupational-therapy-on-site', 0.5],
    ['personal-care', 0.7],
  ],
};

/** The features of a provision for these needs, in the order of the list of features. */
export function drawFeatures(needs: readonly Need[], random: SeededRandom): Feature[] {
  const chosen = new Set<Feature>();
  for (const likely of [EVERYWHERE, ...needs.map((need) => BY_NEED[need] ?? [])]) {
    for (const [feature, share] of likely) if (random.chance(share)) chosen.add(feature);
  }
  return FEATURES.filter((feature) => chosen.has(feature));
}
