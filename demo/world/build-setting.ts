import type { GridPoint } from '../../lib/geography/index.ts';
import { type Basis, FEATURES, type Feature, NEEDS, type Need } from '../../lib/kernel/index.ts';
import {
  type Category,
  ESTABLISHMENT_TYPES,
  legalStanding,
  type Provision,
  type ProvisionKind,
  type Setting,
} from '../../lib/register/index.ts';
import type { SeededRandom } from '../simulation/seeded-random.ts';
import type { DemoTrust } from './demo-trusts.ts';
import { DEMO_AUTHORITIES, DEMO_TOWNS, type TownName } from './region.ts';

/** A resourced provision or SEN unit of a mainstream school. */
export interface StrandSpec {
  readonly needs: readonly Need[];
  readonly places: number;
  readonly roll: number;
  readonly features: readonly Feature[] | null;
}

/** One setting of the demo as it is written down; what is left out is unknown. */
export interface SettingSpec {
  readonly urn: number;
  readonly name: string;
  readonly town: TownName;
  /** GIAS type of establishment. */
  readonly type: number;
  readonly ages: readonly [low: number, high: number];
  readonly sex?: 'boys' | 'girls';
  readonly places: number;
  /** Pupils on roll, of them with a plan, and on SEN support. */
  readonly pupils: readonly [roll: number, plans: number, support: number];
  readonly needs?: readonly Need[];
  readonly features?: readonly Feature[];
  readonly bases?: readonly Basis[];
  readonly section41?: boolean;
  readonly trust?: DemoTrust;
  readonly openDate?: string;
  readonly closeDate?: string;
  readonly resourced?: StrandSpec;
  readonly unit?: StrandSpec;
}

const KIND: Readonly<Record<Category, ProvisionKind>> = {
  'mainstream-school': 'mainstream',
  'nursery-school': 'mainstream',
  'independent-school': 'mainstream',
  'special-school': 'special',
  'non-maintained-special': 'special',
  'independent-special': 'special',
  'alternative-provision': 'alternative-provision',
  'further-education': 'college',
  'specialist-post-16': 'specialist-post-16',
};

const STREETS = [
  'Church Lane',
  'Mill Road',
  'Station Road',
  'Orchard Way',
  'The Green',
  'Quarry Hill',
  'Long Meadow',
  'Harbour Street',
] as const;

/** The setting as the register would hold it, standing somewhere in its town. */
export function buildSetting(spec: SettingSpec, random: SeededRandom): Setting {
  const key = String(spec.urn);
  const type = ESTABLISHMENT_TYPES.get(spec.type);
  const standing = legalStanding(type, spec.section41 ?? false);
  if (type === undefined || standing.category === null) {
    throw new Error(`Demo setting ${key} has type ${spec.type}, in which no child is placed.`);
  }
  const { name: town, authority, centre, radius } = DEMO_TOWNS[spec.town];
  const [onRoll, pupilsWithPlan, pupilsOnSenSupport] = spec.pupils;
  return {
    key,
    urn: key,
    ukprn: null,
    name: spec.name,
    authorityCode: DEMO_AUTHORITIES[authority].code,
    authorityName: DEMO_AUTHORITIES[authority].name,
    establishmentNumber: String(spec.urn % 10_000).padStart(4, '0'),
    typeCode: type.code,
    typeName: type.name,
    ...standing,
    apart: null,
    openDate: spec.openDate ?? null,
    closeDate: spec.closeDate ?? null,
    closeReason: spec.closeDate === undefined ? null : 'Closure agreed after consultation',
    predecessorLaestab: null,
    lowAge: spec.ages[0],
    highAge: spec.ages[1],
    sex: spec.sex ?? 'mixed',
    capacity: spec.places,
    onRoll,
    pupilsWithPlan,
    pupilsOnSenSupport,
    street: `${random.whole(1, 90)} ${random.pick(STREETS)}`,
    locality: null,
    town,
    postcode: null,
    website: null,
    trust: spec.trust?.name ?? null,
    trustCode: spec.trust?.code ?? null,
    position: somewhere(centre, radius, random),
    provisions: provisions(spec, key, KIND[standing.category]),
  };
}

function provisions(spec: SettingSpec, key: string, kind: ProvisionKind): Provision[] {
  const main: Provision = {
    id: `${key}-main`,
    kind,
    designatedNeeds: inOrder(NEEDS, spec.needs),
    lowAge: spec.ages[0],
    highAge: spec.ages[1],
    sex: spec.sex ?? 'mixed',
    bases: [...(spec.bases ?? ['day'])],
    features: inOrder(FEATURES, spec.features),
    places: spec.places,
    onRoll: spec.pupils[0],
  };
  const strand = (
    suffix: string,
    strandKind: ProvisionKind,
    given: StrandSpec | undefined,
  ): Provision[] =>
    given === undefined
      ? []
      : [
          {
            ...main,
            id: `${key}-${suffix}`,
            kind: strandKind,
            designatedNeeds: inOrder(NEEDS, given.needs),
            features: inOrder(FEATURES, given.features),
            places: given.places,
            onRoll: given.roll,
          },
        ];
  return [
    main,
    ...strand('resourced', 'resourced-provision', spec.resourced),
    ...strand('unit', 'sen-unit', spec.unit),
  ];
}

/** As the register gives them: in the order of the list, null where nothing is said. */
function inOrder<T>(all: readonly T[], chosen: readonly T[] | null | undefined): T[] | null {
  return chosen ? all.filter((one) => chosen.includes(one)) : null;
}

/** A point of the town, to ten metres; the square root spreads points evenly over the disc. */
function somewhere(centre: GridPoint, radius: number, random: SeededRandom): GridPoint {
  const angle = 2 * Math.PI * random.fraction();
  const distance = radius * Math.sqrt(random.fraction());
  const ten = (metres: number) => Math.round(metres / 10) * 10;
  return {
    easting: ten(centre.easting + distance * Math.cos(angle)),
    northing: ten(centre.northing + distance * Math.sin(angle)),
  };
}
