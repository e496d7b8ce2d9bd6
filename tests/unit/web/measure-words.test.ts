import { describe, expect, it } from 'vitest';
import { factWords, ofstedWords } from '../../../functions/web/words/measure-words.ts';

type Measure = Parameters<typeof factWords>[0];

function anInspection(given: Partial<Measure>): Measure {
  return {
    measure: 'inspection',
    value: 'good',
    unit: 'overall',
    source: 'published-file',
    asOf: '2023-05-03',
    scaled: 0.75,
    low: 0.75,
    high: 0.75,
    share: 1,
    ...given,
  };
}

describe('a grade in words', () => {
  it.each([
    [{}, 'good overall (older framework, 3 May 2023)'],
    [
      { value: 'inadequate', unit: 'for behaviour and attitudes' },
      'inadequate for behaviour and attitudes (older framework, 3 May 2023)',
    ],
    [
      { value: 'exceptional', unit: 'for inclusion', asOf: '2026-01-12' },
      'exceptional for inclusion (report card of the 2025 framework, 12 January 2026)',
    ],
    [
      { value: 'strong standard in 5', unit: 'of 5 areas', asOf: '2026-01-12' },
      'strong standard in 5 of 5 areas (report card of the 2025 framework, 12 January 2026)',
    ],
  ])('%j is never said without framework and day', (given, words) => {
    expect(factWords(anInspection(given))).toBe(words);
  });

  it('is said of the inspection that counts for quality', () => {
    const criterion = { criterion: 'quality' as const, weight: 0.1, value: 0.75, contribution: 0 };
    const criteria = (measures: Measure[]) => [{ ...criterion, low: 0, high: 1, measures }];
    const simulated = anInspection({ source: 'simulated' });
    expect(ofstedWords({ criteria: criteria([simulated]) })).toBe(
      'Good overall (older framework, 3 May 2023), simulated',
    );
    const unknown = anInspection({ value: null });
    expect(ofstedWords({ criteria: criteria([unknown]) })).toBe('No grade that counts is known');
  });
});
