import { describe, expect, it } from 'vitest';
import { NOTHING_SAID } from '../../../lib/capacity/index.ts';
import { candidatesOf, journeysFrom } from '../../../lib/matching/index.ts';
import { ACT_2014 } from '../../../lib/policy/index.ts';
import { HOME, unpublished } from '../../support/candidates.ts';
import { SCHOOL } from '../../support/hollin-high.ts';

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

  it('are what the provider says of them, and where it says nothing what the register does', () => {
    const profile = { ...NOTHING_SAID, needs: ['SEMH' as const], highAge: 18, features: [] };
    const published = {
      id: '01JBZ0000000000000000000AB',
      settingKey: '107001',
      provisionId: '107001-resourced',
      asOf: '2026-11-20',
      publishedAt: '2026-11-20T09:00:00Z',
      publishedBy: 'provider' as const,
      person: '',
      years: [],
      profile,
    };
    const [main, resourced] = candidatesOf({ ...unpublished(SCHOOL), returns: [published] });
    expect(resourced?.provision).toMatchObject({
      designatedNeeds: ['SEMH'],
      lowAge: 11,
      highAge: 18,
      features: [],
      bases: ['day'],
      onRoll: 16,
    });
    expect(main?.neighbouringNeeds).toEqual(['SEMH', 'HI', 'ASD']);
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
