import { STARTING_FRAMEWORK } from '../../lib/banding/index.ts';
import type { Journey } from '../../lib/geography/index.ts';
import type { Need } from '../../lib/kernel/index.ts';
import type { Brief, Candidate, JourneyTo, PublishedSetting } from '../../lib/matching/index.ts';
import { ACT_2014, type PolicyPack } from '../../lib/policy/index.ts';
import type { Category, Provision, Setting } from '../../lib/register/index.ts';
import type { PlacementRequest } from '../../lib/requests/index.ts';

export const HOME = { easting: 430_000, northing: 433_000 };

/** A girl who starts Year 7 in September 2027 with autism and wants a day place; nothing else is asked for. */
export function aRequest(given: Partial<PlacementRequest> = {}): PlacementRequest {
  return {
    id: '01JBZ0000000000000000000AA',
    authority: '383',
    home: { point: HOME, precision: 'point', postcode: null },
    yearGroup: 7,
    revision: 1,
    revisedAt: '2026-11-23T09:00:00Z',
    revisedBy: 'officer-1',
    reference: 'C-1',
    dateOfBirth: '2016-03-01',
    sex: 'female',
    primaryNeed: 'ASD',
    secondNeed: null,
    startDate: '2027-09-01',
    phase: 'secondary',
    taughtInYearGroup: null,
    basis: 'day',
    band: null,
    mustHave: [],
    niceToHave: [],
    requestedSettings: [],
    mainstreamWanted: false,
    attends: null,
    siblingsAt: [],
    ...given,
  };
}

/** Ranking that request on 23 November 2026 under the national pack and the starting framework, without robustness. */
export function aBrief(
  given: Partial<PlacementRequest> = {},
  policy: PolicyPack = ACT_2014,
): Brief {
  return {
    request: aRequest(given),
    policy,
    framework: STARTING_FRAMEWORK,
    today: '2026-11-23',
    seed: null,
  };
}

/** A setting of which nothing is published beside the register. */
export function unpublished(setting: Setting): PublishedSetting {
  return { setting, returns: [], fees: [], practice: null };
}

interface Given {
  readonly setting?: Partial<Candidate['setting']>;
  readonly provision?: Partial<Provision>;
  readonly neighbouringNeeds?: Need[];
  readonly pupilsInDesignatedPlaces?: number;
  readonly published?: Partial<Pick<Candidate, 'capacity' | 'count' | 'fees' | 'practice'>>;
}

/** An open mixed 11 to 16 day setting of some category, of which every fact is known but needs and features. */
function aCandidate(
  key: string,
  category: Category,
  kind: Provision['kind'],
  given: Given,
): Candidate {
  const strand = kind === 'resourced-provision' ? 'resourced' : 'main';
  return {
    setting: {
      key,
      name: `Setting ${key}`,
      authorityCode: '383',
      openDate: null,
      closeDate: null,
      position: HOME,
      town: 'Leeds',
      postcode: null,
      typeName: category,
      onRoll: null,
      pupilsWithPlan: null,
      pupilsOnSenSupport: null,
      lowAge: 11,
      highAge: 16,
      apart: null,
      category,
      legalRoute: 's38-request',
      dutyToAdmit: true,
      ...given.setting,
    },
    provision: {
      id: `${key}-${strand}`,
      kind,
      designatedNeeds: null,
      lowAge: 11,
      highAge: 16,
      sex: 'mixed',
      bases: ['day'],
      features: null,
      places: null,
      onRoll: null,
      ...given.provision,
    },
    neighbouringNeeds: given.neighbouringNeeds ?? [],
    pupilsInDesignatedPlaces: given.pupilsInDesignatedPlaces ?? 0,
    capacity: null,
    count: null,
    fees: [],
    practice: null,
    ...given.published,
  };
}

export function aMainstreamSchool(key: string, given: Given = {}): Candidate {
  return aCandidate(key, 'mainstream-school', 'mainstream', given);
}

/** Designated for autism. */
export function aResourcedProvision(key: string, given: Given = {}): Candidate {
  const provision: Partial<Provision> = { designatedNeeds: ['ASD'], ...given.provision };
  return aCandidate(key, 'mainstream-school', 'resourced-provision', { ...given, provision });
}

/** Designated for autism. */
export function aSpecialSchool(key: string, given: Given = {}): Candidate {
  const provision: Partial<Provision> = { designatedNeeds: ['ASD'], ...given.provision };
  return aCandidate(key, 'special-school', 'special', { ...given, provision });
}

/** Designated for autism, approved under s. 41. */
export function anIndependentSpecialSchool(key: string, given: Given = {}): Candidate {
  const provision: Partial<Provision> = { designatedNeeds: ['ASD'], ...given.provision };
  const setting: Given['setting'] = {
    legalRoute: 's41-approved',
    dutyToAdmit: true,
    ...given.setting,
  };
  return aCandidate(key, 'independent-special', 'special', { ...given, provision, setting });
}

/** An ordinary independent school, with no duty to admit. */
export function anIndependentSchool(key: string, given: Given = {}): Candidate {
  const setting: Given['setting'] = {
    legalRoute: 'independent-offer',
    dutyToAdmit: false,
    ...given.setting,
  };
  return aCandidate(key, 'independent-school', 'mainstream', { ...given, setting });
}

/** Alternative provision, of which the register names no need. */
export function anAlternativeProvision(key: string, given: Given = {}): Candidate {
  return aCandidate(key, 'alternative-provision', 'alternative-provision', given);
}

export function aCollege(key: string, given: Given = {}): Candidate {
  const provision: Partial<Provision> = { lowAge: 16, highAge: 99, ...given.provision };
  return aCandidate(key, 'further-education', 'college', { ...given, provision });
}

export function anEstimatedJourney(miles: number, minutes: number = miles * 3): Journey {
  return { miles, minutes, source: 'estimated' };
}

/** Journeys by setting key, three minutes a mile; a setting that is not named has no known position. */
export function journeysOf(miles: Readonly<Record<string, number>>): JourneyTo {
  return ({ key }) => {
    const way = miles[key];
    return way === undefined ? null : anEstimatedJourney(way);
  };
}
