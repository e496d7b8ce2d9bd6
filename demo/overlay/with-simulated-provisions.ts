import type { Basis } from '../../lib/kernel/index.ts';
import type { Provision, Setting } from '../../lib/register/index.ts';
import { drawFeatures } from '../simulation/draw-features.ts';
import { drawDesignatedNeeds, drawNeed, plansIn } from '../simulation/need-shares.ts';
import { type SeededRandom, seededRandom } from '../simulation/seeded-random.ts';

/**
 * Share of mainstream schools that get a strand: far more than in England, so that a register of 25,000
 * provisions becomes one of about 40,000, the size for which speed is promised.
 */
const SHARE_WITH_STRAND = 0.745;
/** Of pupils in resourced provision and units, those in resourced provision (DfE, EHC plans 2025: 15,529 of 24,524). */
const SHARE_RESOURCED = 0.633;

/** Assumed shares of special settings with lodging, where the register does not say. */
const LODGING = {
  'independent-special': { any: 0.12, allYear: 0.4 },
  'non-maintained-special': { any: 0.45, allYear: 0.15 },
  'specialist-post-16': { any: 0.4, allYear: 0.15 },
} as const;

/**
 * The same settings with invented resourced provision and units in mainstream schools, and with invented needs,
 * features and ways of attending for special settings where the register gives none. What the register
 * gives is never changed. For demonstrations and measurements only: nothing here is a real provision.
 */
export function withSimulatedProvisions(settings: readonly Setting[], seed: number): Setting[] {
  const random = seededRandom(seed);
  return settings.map((setting) => {
    if (setting.apart !== null || setting.category === null) return setting;
    return { ...setting, provisions: simulated(setting, random.fork(`provisions ${setting.key}`)) };
  });
}

function simulated(setting: Setting, random: SeededRandom): Provision[] {
  const provisions = setting.provisions.map((provision) => filled(setting, provision, random));
  const [main] = provisions;
  const hasStrand = provisions.length > 1;
  const drawn = random.chance(SHARE_WITH_STRAND);
  if (setting.category !== 'mainstream-school' || main === undefined || hasStrand || !drawn) {
    return provisions;
  }
  return [...provisions, strand(main, random)];
}

function filled(setting: Setting, provision: Provision, random: SeededRandom): Provision {
  const plans = setting.category === null ? null : plansIn(provision.kind, setting.category);
  if (plans === null) return provision;
  const designatedNeeds = provision.designatedNeeds ?? drawDesignatedNeeds(plans, random);
  return {
    ...provision,
    designatedNeeds,
    features: provision.features ?? drawFeatures(designatedNeeds, random),
    bases: provision.bases ?? drawBases(setting.category, random),
  };
}

function drawBases(category: Setting['category'], random: SeededRandom): Basis[] {
  const lodging = Object.entries(LODGING).find(([name]) => name === category)?.[1];
  const any = random.chance(lodging?.any ?? 0);
  const allYear = random.chance(lodging?.allYear ?? 0);
  if (!any) return ['day'];
  return allYear ? ['day', 'residential-38', 'residential-52'] : ['day', 'residential-38'];
}

function strand(main: Provision, random: SeededRandom): Provision {
  const resourced = random.chance(SHARE_RESOURCED);
  const kind = resourced ? 'resourced-provision' : 'sen-unit';
  const need = drawNeed(plansIn(kind, 'mainstream-school') ?? {}, random);
  const places = random.whole(6, 24);
  return {
    ...main,
    id: main.id.replace('-main', resourced ? '-resourced' : '-unit'),
    kind,
    designatedNeeds: [need],
    features: drawFeatures([need], random),
    places,
    onRoll: Math.max(0, places + random.whole(-4, 1)),
  };
}
