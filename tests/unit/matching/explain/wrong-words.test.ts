import { describe, expect, it } from 'vitest';
import { STARTING_FRAMEWORK } from '../../../../lib/banding/index.ts';
import type { CapacityReturn, YearGroupReturn } from '../../../../lib/capacity/index.ts';
import { type Brief, type Candidate, journeysFrom, match } from '../../../../lib/matching/index.ts';
import { ACT_2014, type PolicyPack } from '../../../../lib/policy/index.ts';
import type { PlacementRequest } from '../../../../lib/requests/index.ts';
import { aBrief, aSpecialSchool } from '../../../support/candidates.ts';

function aReturn(
  intent: YearGroupReturn['intent'],
  places: number,
  given: Partial<CapacityReturn> = {},
): CapacityReturn {
  return {
    id: '01JCZ0000000000000000000BB',
    settingKey: '100001',
    provisionId: '100001-main',
    asOf: '2026-11-20',
    publishedAt: '2026-11-20T10:00:00Z',
    publishedBy: 'provider',
    person: 'bursar',
    years: [
      {
        yearGroup: 7,
        intent,
        reason: null,
        onRoll: 5,
        free: { now: places, nextSeptember: places, septemberAfter: places },
      },
    ],
    ...given,
  };
}

const withReturn = (capacity: CapacityReturn) =>
  aSpecialSchool('100001', { published: { capacity } });

function explained(brief: Brief, candidate: Candidate) {
  const list = match({
    brief,
    candidates: [candidate],
    journeyTo: journeysFrom(brief.request.home.point, brief.policy.travel),
  });
  const [entry] = list.recommended;
  if (entry === undefined) throw new Error('the setting is not recommended');
  return entry.explanation;
}

const under = (policy: PolicyPack, given: Partial<PlacementRequest> = {}) => aBrief(given, policy);
const OLD = { asOf: '2026-09-01' };

describe('what is said of places', () => {
  it('does not make a doubt of an old “can offer”', () => {
    expect(explained(aBrief(), withReturn(aReturn('can', 3, OLD))).family.against).toEqual([
      'It said on 1 September 2026 that it has a place for your child’s year. That was some time ago, so it needs to be asked again.',
    ]);
  });

  it('does not make a place of none, whatever the scale makes of it', () => {
    const scale: PolicyPack['capacity']['scale'] = [
      [0, 0.6],
      [1, 1],
    ];
    const brief = under({ ...ACT_2014, capacity: { ...ACT_2014.capacity, scale } });
    const { family } = explained(brief, withReturn(aReturn('can', 0)));
    expect(family.counts.join(' ')).not.toContain('it has a place');
    expect(family.against).toContain(
      'It said on 20 November 2026 that it has no place for your child’s year.',
    );
  });

  it('does not promise a rise to a child who is there already', () => {
    const brief = aBrief({ attends: '100001' });
    const { professional } = explained(brief, withReturn(aReturn('may', 3, OLD)));
    expect(professional.wouldChange.join(' ')).not.toContain('would rise');
  });

  it('does not promise a rise where places have no weight', () => {
    const weights = { ...ACT_2014.weights, capacity: 0, distance: 0.35 };
    const brief = under({ ...ACT_2014, weights });
    for (const candidate of [withReturn(aReturn('can', 3, OLD)), aSpecialSchool('100001')]) {
      expect(explained(brief, candidate).professional.wouldChange.join(' ')).not.toContain(
        'would rise',
      );
    }
  });

  it('marks a simulated place in the summary too', () => {
    const candidate = aSpecialSchool('100001', {
      provision: { designatedNeeds: null },
      setting: { position: { easting: 450_000, northing: 433_000 } },
      published: { capacity: aReturn('can', 3, { publishedBy: 'simulated' }) },
    });
    const { family, professional } = explained(aBrief(), candidate);
    expect(family.summary).toContain(
      'it says that it has a place (made up for this demonstration)',
    );
    expect(professional.summary).toContain('a free place (simulated)');
  });
});

describe('what is said of cost', () => {
  it('does not say that a child has no band where the framework lacks it', () => {
    const framework = { ...STARTING_FRAMEWORK, bands: STARTING_FRAMEWORK.bands.slice(0, 2) };
    const { professional, family } = explained(
      { ...aBrief({ band: 7 }), framework },
      aSpecialSchool('100001'),
    );
    expect(professional.unknown).toContain(
      'The cost against a tariff: the banding framework has no band 7.',
    );
    expect(family.unknown).toContain(
      'We do not know yet how its cost compares with what is usual.',
    );
  });

  it('does not say that no price is published where only the journey is unknown', () => {
    const candidate = aSpecialSchool('100001', {
      setting: { position: null },
      published: {
        fees: [
          {
            id: '01JCZ000000000000000000F01',
            settingKey: '100001',
            provisionId: '100001-main',
            basis: 'day',
            from: '2026-09-01',
            parts: { education: 5_000_000, therapy: 0, care: 0, residential: 0 },
            publishedAt: '2026-11-20T10:00:00Z',
            publishedBy: 'simulated',
            person: 'bursar',
          },
        ],
      },
    });
    expect(explained(aBrief({ band: 5 }), candidate).professional.unknown).toContain(
      'The exact cost: the journey is not known; an additional £50,000 to £73,750 a year by the price and the policy, simulated.',
    );
  });

  it('does not call a usual cost more than usual, whatever the scale makes of it', () => {
    const scale: PolicyPack['cost']['scale'] = [
      [0, 1],
      [1, 0.3],
    ];
    const brief = under({ ...ACT_2014, cost: { ...ACT_2014.cost, scale } }, { band: 4 });
    expect(explained(brief, aSpecialSchool('100001')).family.against).toEqual([
      'It costs about what the council usually pays for this kind of help.',
    ]);
  });
});
