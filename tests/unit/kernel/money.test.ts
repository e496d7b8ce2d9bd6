import { describe, expect, it } from 'vitest';
import { $Pence, pounds } from '../../../lib/kernel/index.ts';

describe('money', () => {
  it.each([
    [0, '£0'],
    [5, '£0.05'],
    [99_900, '£999'],
    [100_000, '£1,000'],
    [123_456_789, '£1,234,567.89'],
    [-159_545_700, '-£1,595,457'],
    [-1, '-£0.01'],
  ])('writes %i pence as people do: %s', (pence, written) => {
    expect(pounds(pence)).toBe(written);
  });

  it.each([
    [-1, 'an amount cannot be below £0'],
    [1.5, 'give whole pence, for example 1050000 for £10,500'],
  ])('does not take %d for an amount', (pence, message) => {
    expect($Pence.safeParse(pence).error?.issues[0]?.message).toBe(message);
  });
});
