import { describe, expect, it } from 'vitest';
import type { Robustness } from '../../../lib/matching/robustness/robustness.ts';
import { robustnessWords } from '../../../lib/matching/robustness/robustness-words.ts';

const NAMES: Readonly<Record<string, string>> = {
  '100001': 'Oakfield School',
  '100002': 'Elm Bank',
};
const tried = {
  draws: 10_000,
  tolerance: 0.5,
  size: 6,
  settingName: (key: string) => NAMES[key] ?? key,
};
const firm = (first: number, inList: number): Robustness => ({ first, inList, nextChange: null });
const next = (nextChange: Robustness['nextChange']): Robustness => ({
  ...firm(0.41, 0.94),
  nextChange,
});
const TRIED =
  '(10,000 tried: each weight up to half more or less, what is not known anywhere in its range)';
const MORE_OR_LESS = 'We tried giving each thing that we look at more or less importance.';

describe('for professionals', () => {
  it.each([
    [0.41, 0.94, `In the first 6 in 94 of 100 variations ${TRIED}; first in 41 of 100.`],
    [0, 1, `In the first 6 in all variations ${TRIED}; first in none.`],
    [1, 1, `In the first 6 in all variations ${TRIED}; first in all.`],
    [0, 0, `In the first 6 in none of the variations ${TRIED}; first in none.`],
    [
      0.0001,
      0.9999,
      `In the first 6 in more than 99 of 100 variations ${TRIED}; first in fewer than 1 of 100.`,
    ],
  ])('says shares of %d and %d', (first, inList, sentence) => {
    expect(robustnessWords(firm(first, inList), tried, 'professional')).toEqual([
      sentence,
      'No change of one weight alone would make it and its neighbour swap places.',
    ]);
  });

  it.each<[Robustness['nextChange'], string]>([
    [
      { criterion: 'distance', from: 0.2, to: 0.2534, passes: '100001' },
      'It would pass Oakfield School if the weight of distance rose from 0.20 to 0.26.',
    ],
    // 0.28 is a little more than 28 hundredths in floating point, and 0.29 a little less than 29.
    [
      { criterion: 'inclusion', from: 0.1, to: 0.28, passes: '100001' },
      'It would pass Oakfield School if the weight of inclusion rose from 0.10 to 0.28.',
    ],
    [
      { criterion: 'need-fit', from: 0.31, to: 0.29, passes: '100001' },
      'It would pass Oakfield School if the weight of need fit fell from 0.31 to 0.29.',
    ],
    [
      { criterion: 'capacity', from: 0.15, to: 0.1432, passedBy: '100002' },
      'Elm Bank would pass it if the weight of free places fell from 0.1500 to 0.1432.',
    ],
    [
      { criterion: 'cost', from: 1 / 7, to: 0.1429, passedBy: '100002' },
      'Elm Bank would pass it if the weight of additional cost rose from 0.142857 to 0.142900.',
    ],
    [
      { criterion: 'continuity', from: 0.05, to: 1, passes: '100001' },
      'It would pass Oakfield School if the weight of continuity rose from 0.05 to 1.00.',
    ],
  ])('says the change %j', (change, sentence) => {
    expect(robustnessWords(next(change), tried, 'professional')[1]).toBe(sentence);
  });

  it.each([
    [
      { tolerance: 0, size: 6 },
      'In the first 6 in 94 of 100 variations (10,000 tried: the weights as they are, what is not known anywhere in its range); first in 41 of 100.',
    ],
    [
      { tolerance: 0.2, size: 1 },
      'First in 94 of 100 variations (10,000 tried: each weight up to 20% more or less, what is not known anywhere in its range).',
    ],
  ])('says how it was tried: %j', (how, sentence) => {
    expect(robustnessWords(firm(0.41, 0.94), { ...tried, ...how }, 'professional')[0]).toBe(
      sentence,
    );
  });
});

describe('for families', () => {
  it.each([
    [
      0.41,
      0.94,
      `${MORE_OR_LESS} 94 times out of 100, it was in the first 6. 41 times out of 100, it came first.`,
    ],
    [1, 1, `${MORE_OR_LESS} Every time, it was in the first 6. Every time, it came first.`],
    [0, 0, `${MORE_OR_LESS} It was never in the first 6. It never came first.`],
    [
      0.0001,
      0.9999,
      `${MORE_OR_LESS} More than 99 times out of 100, it was in the first 6. Less than once in 100 times, it came first.`,
    ],
    [
      0.01,
      0.5,
      `${MORE_OR_LESS} 50 times out of 100, it was in the first 6. Once in 100 times, it came first.`,
    ],
  ])('says shares of %d and %d, and nothing where no weight changes its place', (...given) => {
    const [first, inList, sentence] = given;
    expect(robustnessWords(firm(first, inList), tried, 'family')).toEqual([sentence]);
  });

  it.each<[Robustness['nextChange'], string]>([
    [
      { criterion: 'distance', from: 0.2, to: 0.2534, passes: '100001' },
      'If we gave more importance to how far away it is, it would come before Oakfield School.',
    ],
    [
      { criterion: 'need-fit', from: 0.3, to: 0.1, passedBy: '100002' },
      'If we gave much less importance to how well it fits your child’s needs, Elm Bank would come before it.',
    ],
    [
      { criterion: 'quality', from: 0, to: 0.1, passes: '100001' },
      'If we gave much more importance to inspection results, it would come before Oakfield School.',
    ],
  ])('says the change %j', (change, sentence) => {
    expect(robustnessWords(next(change), tried, 'family')[1]).toBe(sentence);
  });

  it.each([
    [
      { tolerance: 0, size: 6 },
      'We tried out what we do not know yet in many ways. 94 times out of 100, it was in the first 6. 41 times out of 100, it came first.',
    ],
    [{ tolerance: 0.2, size: 1 }, `${MORE_OR_LESS} 41 times out of 100, it came first.`],
  ])('says how it was tried: %j', (how, sentence) => {
    expect(robustnessWords(firm(0.41, 0.94), { ...tried, ...how }, 'family')[0]).toBe(sentence);
  });
});
