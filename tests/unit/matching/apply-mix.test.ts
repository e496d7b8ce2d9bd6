import { describe, expect, it } from 'vitest';
import { applyMix, evaluateProvision, type Ranked } from '../../../lib/matching/index.ts';
import type { Sector } from '../../../lib/register/index.ts';
import {
  aBrief,
  aMainstreamSchool,
  anEstimatedJourney,
  anIndependentSchool,
  anIndependentSpecialSchool,
  aSpecialSchool,
} from '../../support/candidates.ts';

const MAKE = { M: aMainstreamSchool, S: aSpecialSchool, I: anIndependentSpecialSchool };
const ALL: readonly Sector[] = ['mainstream', 'specialist', 'independent'];

/** "S S M": suitable settings by rank, each by the letter of its sector. */
function ranked(letters: string): readonly Ranked[] {
  return letters.split(' ').map((letter, i) => {
    const make = letter === 'M' ? MAKE.M : letter === 'S' ? MAKE.S : MAKE.I;
    const candidate = make(String(100001 + i));
    const journey = anEstimatedJourney(1 + i);
    return { rank: i + 1, evaluation: evaluateProvision(aBrief(), candidate, journey) };
  });
}

/** "1S 2S 9M+": rank and sector, a plus on what was brought in. */
function mixed(letters: string, size: number, mix: readonly Sector[] = ALL) {
  const found = applyMix(ranked(letters), size, mix);
  return {
    listed: found.listed
      .map(({ rank, evaluation, forMix }) => {
        return `${rank}${evaluation.sector.charAt(0).toUpperCase()}${forMix ? '+' : ''}`;
      })
      .join(' '),
    gaveWay: found.gaveWay.map(({ rank, to }) => `${rank} to ${to}`).join(', '),
    unfilled: found.unfilled.join(', '),
  };
}

describe('the mix', () => {
  it.each([
    ['leaves a list alone that holds every sector', 'S S M I S S', 4, '1S 2S 3M 4I', '', ''],
    ['brings in one sector', 'S S I S S M', 4, '1S 2S 3I 6M+', '4 to 100006', ''],
    ['brings in two', 'S S S S M I', 4, '1S 2S 5M+ 6I+', '3 to 100006, 4 to 100005', ''],
    ['spares the last of its sector', 'S S S I M', 4, '1S 2S 4I 5M+', '3 to 100005', ''],
    ['says which sector nothing fills', 'S S M S', 3, '1S 2S 3M', '', 'independent'],
    ['takes all when there are too few', 'S M', 4, '1S 2M', '', 'independent'],
    [
      'brings in the best of its sector',
      'S S S M M I',
      3,
      '1S 4M+ 6I+',
      '2 to 100006, 3 to 100004',
      '',
    ],
  ] as const)('%s', (_name, letters, size, listed, gaveWay, unfilled) => {
    expect(mixed(letters, size)).toEqual({ listed, gaveWay, unfilled });
  });

  it('takes the place of a sector that the mix does not call for when none is over-represented', () => {
    expect(mixed('S I M', 2, ['mainstream', 'independent'])).toEqual({
      listed: '2I 3M+',
      gaveWay: '1 to 100003',
      unfilled: '',
    });
  });

  it('never drops the only setting of a sector that the mix calls for, and shows one more instead', () => {
    expect(mixed('S I M', 2)).toEqual({ listed: '1S 2I 3M+', gaveWay: '', unfilled: '' });
  });

  it('prefers for the mix a setting that is known to take the need to a better ranked one that is not', () => {
    const school = evaluateProvision(
      aBrief(),
      anIndependentSchool('100090'),
      anEstimatedJourney(1),
    );
    const inOrder = [
      ...ranked('S S').map((e) => e.evaluation),
      school,
      ...ranked('S S S I')
        .map((e) => e.evaluation)
        .slice(3),
    ];
    const found = applyMix(
      inOrder.map((evaluation, i) => ({ evaluation, rank: i + 1 })),
      2,
      ['independent'],
    );
    expect(found.listed.map((e) => e.evaluation.settingKey)).toEqual(['100001', '100004']);
  });

  it('does nothing without a mix', () => {
    expect(mixed('S S M', 2, [])).toEqual({ listed: '1S 2S', gaveWay: '', unfilled: '' });
  });
});
