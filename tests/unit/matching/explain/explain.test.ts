import { describe, expect, it } from 'vitest';
import { type Candidate, evaluateProvision, explain } from '../../../../lib/matching/index.ts';
import { ACT_2014 } from '../../../../lib/policy/index.ts';
import type { PlacementRequest } from '../../../../lib/requests/index.ts';
import {
  aBrief,
  aCollege,
  aMainstreamSchool,
  anEstimatedJourney,
  anIndependentSchool,
  anIndependentSpecialSchool,
  aSpecialSchool,
} from '../../../support/candidates.ts';

function explained(candidate: Candidate, given: Partial<PlacementRequest> = {}, miles = 3) {
  const brief = aBrief(given);
  const { request } = brief;
  const journey = anEstimatedJourney(miles);
  const evaluation = evaluateProvision(brief, candidate, journey);
  const standing = evaluation.suitable
    ? { rank: 2, of: 5, forMix: null, reason: null, lastScore: 0.4 }
    : { rank: null, of: 5, forMix: null, reason: { why: 'gate-failed' as const }, lastScore: 0.4 };
  return explain({
    evaluation,
    request,
    policy: ACT_2014,
    standing,
    robustness: null,
    settingName: (key) => key,
  });
}

describe('what would change it', () => {
  it('says what a confirmed need would do to the score', () => {
    const silent = aSpecialSchool('100001', { provision: { designatedNeeds: null } });
    // 0.46 now; need fit rises by 6/7 of 0.2 or of 0.5, times the weight of 0.3
    expect(explained(silent).professional.wouldChange).toContain(
      'If the setting confirms that it takes children with autistic spectrum disorder (ASD), its score would rise from 0.46 to between 0.51 (accepted) and 0.59 (designated).',
    );
  });

  it('says what a free place would do', () => {
    expect(explained(aSpecialSchool('100001')).professional.wouldChange).toContain(
      'If the provider publishes a free place, its score would rise from 0.59 to up to 0.74.',
    );
  });

  it.each([
    [
      'a later start',
      aSpecialSchool('100001', { setting: { openDate: '2028-01-10' } }),
      {},
      'Your child could start on or after 10 January 2028.',
    ],
    [
      'another kind of place',
      aSpecialSchool('100001', { provision: { bases: ['residential-52'] } }),
      {},
      'It could agree to offer day places.',
    ],
    [
      'what is missing',
      aSpecialSchool('100001', { provision: { features: ['braille'] } }),
      { mustHave: ['hoist' as const, 'nurse-on-site' as const] },
      'It could tell us that it has a hoist and a nurse on site, or will get it.',
    ],
    [
      'another year group',
      aSpecialSchool('100001', { provision: { highAge: 11, lowAge: 4 } }),
      {},
      'Your child could be taught with another year group.',
    ],
  ])('names %s to the family', (_name, candidate, request, sentence) => {
    expect(explained(candidate, request).family.wouldChange).toEqual([sentence]);
  });
});

describe('rights', () => {
  it.each([
    [
      'a state-funded school',
      aSpecialSchool('100001'),
      'The family may request it under s. 38(3) of the Children and Families Act 2014, whatever its rank; a request is refused only on the grounds of s. 39(4).',
    ],
    [
      'a s. 41 school',
      anIndependentSpecialSchool('100001'),
      'Approved under s. 41: the family may request it under s. 38(3) of the Children and Families Act 2014, whatever its rank; a request is refused only on the grounds of s. 39(4).',
    ],
    [
      'a wholly independent school',
      anIndependentSchool('100001'),
      'Wholly independent: no request under s. 38(3), but the family may propose it, to be weighed under s. 9 of the Education Act 1996; it can be named only if it offers a place.',
    ],
  ])('gives the route to %s', (_name, candidate, sentence) => {
    expect(explained(candidate).professional.rights[1]).toBe(sentence);
  });

  it('stay where a gate fails: the list never limits what may be requested', () => {
    const boys = aMainstreamSchool('100001', { provision: { sex: 'boys' } });
    expect(explained(boys, { mainstreamWanted: true }).family.rights).toEqual([
      'This list is advice. You can still ask for a place that is not on it.',
      'You have a right to ask for this school. The council can only say no for reasons set out in law.',
      'If the school is full, that is not enough on its own for a no.',
      'You want a mainstream place. The council can only say no to that if it would harm other children’s learning and nothing fair could be done about it.',
    ]);
  });
});

describe('the words for families', () => {
  const cases = [
    explained(aSpecialSchool('100001', { provision: { designatedNeeds: ['HI'], sex: null } })),
    explained(aMainstreamSchool('100001', { provision: { features: [] } }), {
      secondNeed: 'SLCN',
      niceToHave: ['hoist', 'braille'],
      band: 6,
    }),
    explained(aCollege('100001'), { yearGroup: 12 }, 60),
    explained(
      anIndependentSchool('100001', { provision: { sex: 'boys', lowAge: 4, highAge: 11 } }),
    ),
  ];

  it('hold no codes, scores or sections of Acts', () => {
    for (const { family } of cases) {
      expect(Object.values(family).flat().join(' ')).not.toMatch(
        /\b[A-Z]{2,}\b|\b0\.\d|s\. \d|policy|designated|provision|gate/,
      );
    }
  });

  it('come in sentences of at most 26 words', () => {
    for (const { family } of cases) {
      const sentences = Object.values(family)
        .flat()
        .flatMap((text) => text.split(/[.:] /));
      expect(sentences.filter((sentence) => sentence.split(' ').length > 26)).toEqual([]);
    }
  });

  it('say "college" of a college', () => {
    expect(cases[2]?.family.summary).toBe(
      'This college is number 2 of the 5 that could suit your child. It is here because we expect it can give the help your child needs.',
    );
  });
});
