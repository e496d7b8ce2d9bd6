import { describe, expect, it } from 'vitest';
import { candidatesOf, journeysFrom } from '../../../lib/matching/index.ts';
import { ACT_2014 } from '../../../lib/policy/index.ts';
import type { Provision, Setting } from '../../../lib/register/index.ts';
import { HOME, unpublished } from '../../support/candidates.ts';

function strand(id: string, kind: Provision['kind'], given: Partial<Provision> = {}): Provision {
  return {
    id,
    kind,
    designatedNeeds: null,
    lowAge: 11,
    highAge: 16,
    sex: 'mixed',
    bases: ['day'],
    features: null,
    places: null,
    onRoll: null,
    ...given,
  };
}

const SCHOOL: Setting = {
  key: '107001',
  urn: '107001',
  ukprn: null,
  name: 'Hollin High School',
  authorityCode: '383',
  authorityName: 'Leeds',
  establishmentNumber: '4001',
  typeCode: 1,
  typeName: 'Community school',
  category: 'mainstream-school',
  legalRoute: 's38-request',
  dutyToAdmit: true,
  apart: null,
  openDate: null,
  closeDate: null,
  closeReason: null,
  predecessorLaestab: null,
  lowAge: 11,
  highAge: 16,
  sex: 'mixed',
  capacity: 1200,
  onRoll: 1100,
  pupilsWithPlan: 40,
  pupilsOnSenSupport: 150,
  street: null,
  locality: null,
  town: 'Leeds',
  postcode: 'LS6 3HN',
  website: null,
  trust: null,
  position: HOME,
  provisions: [
    strand('107001-main', 'mainstream'),
    strand('107001-resourced', 'resourced-provision', { designatedNeeds: ['ASD'], onRoll: 16 }),
    strand('107001-unit', 'sen-unit', { designatedNeeds: ['HI', 'ASD'], places: 8 }),
  ],
};

describe('candidates of a setting', () => {
  it('are one for each provision, with the needs of its neighbours in the order of the codes', () => {
    expect(
      candidatesOf(unpublished(SCHOOL)).map((c) => [c.provision.id, c.neighbouringNeeds]),
    ).toEqual([
      ['107001-main', ['HI', 'ASD']],
      ['107001-resourced', ['HI', 'ASD']],
      ['107001-unit', ['ASD']],
    ]);
  });

  it('count the pupils in designated places, places standing for a roll that is not known', () => {
    expect(candidatesOf(unpublished(SCHOOL)).map((c) => c.pupilsInDesignatedPlaces)).toEqual([
      24, 24, 24,
    ]);
  });

  it('are none for a type in which no child is placed by a plan', () => {
    expect(candidatesOf(unpublished({ ...SCHOOL, category: null, legalRoute: null }))).toEqual([]);
  });
});

describe('journeys from a home', () => {
  const home = { easting: HOME.easting - 1_609, northing: HOME.northing };
  const routed = { miles: 2, minutes: 9, source: 'routed' as const };

  it('are what the travel port found', () => {
    expect(journeysFrom(home, ACT_2014.travel, new Map([['107001', routed]]))(SCHOOL)).toBe(routed);
  });

  it('are estimated where it found none: 1,609 m straight, times 1.3, at 15 miles an hour', () => {
    const found = journeysFrom(home, ACT_2014.travel)(SCHOOL);
    expect([found?.miles.toFixed(2), found?.minutes.toFixed(1), found?.source]).toEqual([
      '1.30',
      '5.2',
      'estimated',
    ]);
  });

  it('are not known to a setting without a position', () => {
    expect(journeysFrom(home, ACT_2014.travel)({ key: '107001', position: null })).toBeNull();
  });
});
