import { describe, expect, it } from 'vitest';
import { evaluateProvision, evaluateSetting } from '../../../lib/matching/index.ts';
import {
  aBrief,
  aMainstreamSchool,
  anEstimatedJourney,
  aResourcedProvision,
  aSpecialSchool,
  journeysOf,
} from '../../support/candidates.ts';

describe('the score of one provision, by hand', () => {
  it('adds weight x value over the criteria', () => {
    const found = evaluateProvision(
      aBrief({ attends: '100001' }),
      aSpecialSchool('100001'),
      anEstimatedJourney(3),
    );
    expect(
      found.criteria.map((c) => [c.criterion, c.weight, Number(c.contribution.toFixed(9))]),
    ).toEqual([
      ['need-fit', 0.3, 0.257142857],
      ['distance', 0.2, 0.18],
      ['capacity', 0.15, 0.15],
      ['cost', 0.1, 0.05],
      ['inclusion', 0.1, 0.05],
      ['quality', 0.1, 0.05],
      ['continuity', 0.05, 0.05],
    ]);
    // 0.3 x 13/14 + 0.53; low 0.3 x 6/7 + 0.18 + 0.15 + 0.05; high 0.3 + 0.18 + 0.15 + 0.3 + 0.05
    expect([found.score, found.low, found.high]).toEqual([0.787142857, 0.637142857, 0.98]);
  });

  it('is not suitable when a gate fails, and is still scored', () => {
    const found = evaluateProvision(
      aBrief({ sex: 'male' }),
      aSpecialSchool('100001', { provision: { sex: 'girls' } }),
      anEstimatedJourney(3),
    );
    expect([found.suitable, found.score]).toEqual([false, 0.587142857]);
  });

  it('is not suitable when the setting is kept apart, though no gate fails', () => {
    const found = evaluateProvision(
      aBrief(),
      aSpecialSchool('100001', { setting: { apart: 'proposed' } }),
      anEstimatedJourney(3),
    );
    expect([found.suitable, found.apart]).toEqual([false, 'proposed']);
  });
});

describe('a setting stands by its best provision', () => {
  const best = (
    request: Parameters<typeof aBrief>[0],
    ...of: Parameters<typeof evaluateSetting>[1]
  ) => evaluateSetting(aBrief(request), of, journeysOf({ '100001': 3 }))?.provisionId;

  it('takes the higher score of two that suit', () => {
    const mainstream = aMainstreamSchool('100001', { neighbouringNeeds: ['ASD'] });
    expect(best({}, mainstream, aResourcedProvision('100001'))).toBe('100001-resourced');
  });

  it('takes one that suits before a higher score that does not', () => {
    const full = aResourcedProvision('100001', { provision: { sex: 'boys' } });
    expect(best({}, full, aMainstreamSchool('100001'))).toBe('100001-main');
  });

  it('never adds up: a hoist here and braille there do not suit a child who must have both', () => {
    const here = aMainstreamSchool('100001', { provision: { features: ['hoist'] } });
    const there = aResourcedProvision('100001', { provision: { features: ['braille'] } });
    const found = evaluateSetting(
      aBrief({ mustHave: ['hoist', 'braille'] }),
      [here, there],
      journeysOf({ '100001': 3 }),
    );
    expect(found?.suitable).toBe(false);
  });

  it('takes the fewest failed gates where none suits', () => {
    const two = aResourcedProvision('100001', {
      provision: { sex: 'boys', highAge: 11, lowAge: 4 },
    });
    const one = aMainstreamSchool('100001', { provision: { sex: 'boys' } });
    expect(best({}, two, one)).toBe('100001-main');
  });

  it('is nothing for a setting without provisions', () => {
    expect(evaluateSetting(aBrief(), [], journeysOf({}))).toBeNull();
  });
});
