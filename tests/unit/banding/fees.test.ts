import { describe, expect, it } from 'vitest';
import { $JointFunding, currentFees, type Fee, feeInForce } from '../../../lib/banding/index.ts';
import { aFee } from './a-place.ts';

const id = (n: number) => `01JCZ0000000000000000000F${n}`;

/** Published in the order of their numbers; 4 corrects 2. */
const FEES: readonly Fee[] = [
  aFee({ id: id(1), from: '2025-09-01' }),
  aFee({ id: id(2), from: '2026-09-01' }),
  aFee({ id: id(3), from: '2027-09-01' }),
  aFee({ id: id(4), from: '2026-09-01' }),
  aFee({ id: id(5), from: '2026-09-01', basis: 'residential-38' }),
];

describe('the fee in force', () => {
  it.each([
    ['day', '2025-08-31', null],
    ['day', '2025-09-01', 1],
    ['day', '2026-09-01', 4],
    ['day', '2027-08-31', 4],
    ['day', '2028-01-01', 3],
    ['residential-38', '2026-09-01', 5],
    ['residential-52', '2026-09-01', null],
  ] as const)('for %s on %s is %s', (basis, date, n) => {
    const expected = n === null ? null : id(n);
    expect(feeInForce(FEES, basis, date)?.id ?? null).toBe(expected);
    expect(feeInForce([...FEES].reverse(), basis, date)?.id ?? null).toBe(expected);
  });
});

describe('the fees that can price a place from a day on', () => {
  const other = aFee({ id: id(6), provisionId: '100001-unit' });
  it.each([
    ['2025-01-01', [1, 4, 3, 5, 6]],
    ['2026-10-01', [4, 3, 5, 6]],
    ['2029-01-01', [3, 5, 6]],
  ])('%s', (date, expected) => {
    expect(currentFees([other, ...FEES], date).map((fee) => fee.id)).toEqual(expected.map(id));
  });

  it('are none where none is published', () => {
    expect(currentFees([], '2026-01-01')).toEqual([]);
  });
});

describe('joint funding', () => {
  it.each([
    [{ therapy: { health: 0.5, care: 0.5 }, care: { health: 1 } }, []],
    [
      { therapy: { health: 0.75, care: 0.5 }, care: { health: 0 } },
      ['the shares of health and care in therapy come to more than 1; lower one of them'],
    ],
    [
      { therapy: { health: 0, care: 0 }, care: { health: 50 } },
      ['a share cannot be above 1; write half as 0.5'],
    ],
  ])('%o', (agreed, messages) => {
    const issues = $JointFunding.safeParse(agreed).error?.issues ?? [];
    expect(issues.map(({ message }) => message)).toEqual(messages);
  });
});
