import { expect, it } from 'vitest';
import {
  listInWords,
  milesInWords,
  minutesInWords,
  percentInWords,
} from '../../../../lib/matching/explain/wording.ts';
import { orderedBy } from '../../../../lib/matching/index.ts';
import { ACT_2014 } from '../../../../lib/policy/index.ts';

it.each([
  [3.21, '3.2 miles'],
  [0.04, 'less than 0.1 miles'],
  [1.04, '1 mile'],
  [19.96, '20 miles'],
])('writes %d miles as "%s"', (miles, words) => {
  expect(milesInWords(miles)).toBe(words);
});

it.each([
  [0.2, 'about 1 minute'],
  [14.4, 'about 14 minutes'],
])('writes %d minutes as "%s"', (minutes, words) => {
  expect(minutesInWords(minutes)).toBe(words);
});

it.each([
  [0.035, '3.5%'],
  [0.03, '3%'],
  [0.124, '12%'],
])('writes a share of %d as "%s"', (share, words) => {
  expect(percentInWords(share)).toBe(words);
});

it.each([
  [[], ''],
  [['a hoist'], 'a hoist'],
  [['a hoist', 'braille'], 'a hoist and braille'],
  [['a hoist', 'braille', 'a nurse'], 'a hoist, braille and a nurse'],
])('joins %j', (items, words) => {
  expect(listInWords(items)).toBe(words);
});

it('names the criteria by weight, the largest first, and leaves out those without any', () => {
  const weights = {
    ...ACT_2014.weights,
    'need-fit': 0.2,
    distance: 0.35,
    cost: 0,
    capacity: 0.2,
  };
  expect(orderedBy({ ...ACT_2014, weights })).toBe(
    'Settings that can be suitable are ordered by distance from home (35%), how well the setting fits the child’s needs (20%), free places (20%), inclusion (10%), quality (10%) and continuity (5%), under policy 2014-act version 1.',
  );
});
