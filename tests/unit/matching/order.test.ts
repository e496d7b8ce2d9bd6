import { expect, it } from 'vitest';
import { order } from '../../../lib/matching/index.ts';

const at = (score: number, miles: number | null, settingKey: string, strand = 'main') => ({
  score,
  miles,
  settingKey,
  provisionId: `${settingKey}-${strand}`,
});

it.each([
  ['the higher score', at(0.6, 9, '200000'), at(0.5, 1, '100000')],
  ['of equal scores the nearer', at(0.5, 1, '200000'), at(0.5, 2, '100000')],
  ['a known distance before an unknown one', at(0.5, 300, '200000'), at(0.5, null, '100000')],
  ['of equal distances the lower key', at(0.5, 2, '100000'), at(0.5, 2, '100001')],
  ['a key by its code points, not by its length', at(0.5, 2, '10000199'), at(0.5, 2, '100002')],
  ['two unknown distances by key', at(0.5, null, '100000'), at(0.5, null, '100001')],
  ['of one setting the lower provision id', at(0.5, 2, '100000'), at(0.5, 2, '100000', 'unit')],
])('puts %s first', (_rule, first, second) => {
  expect(order(first, second)).toBeLessThan(0);
  expect(order(second, first)).toBeGreaterThan(0);
});

it('finds an evaluation equal only to itself', () => {
  expect(order(at(0.5, null, '100000'), at(0.5, null, '100000'))).toBe(0);
});
