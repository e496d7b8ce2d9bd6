import { describe, expect, it } from 'vitest';
import { shownValue } from '../../../lib/kernel/shown-value.ts';

describe('a value in a sentence', () => {
  it.each([
    [null, 'null'],
    [undefined, 'nothing'],
    [true, 'true'],
    [Number.NaN, 'NaN'],
    [-0.5, '-0.5'],
    ['a "b"', '"a \\"b\\""'],
    [[], '[]'],
    [{}, '{}'],
    [[1, 'a', [null]], '[1,"a",[null]]'],
    [{ band: 3, needs: ['ASD'], home: {} }, '{"band":3,"needs":["ASD"],"home":{}}'],
    ['x'.repeat(58), `"${'x'.repeat(58)}"`],
    ['x'.repeat(59), `"${'x'.repeat(59)}…`],
    ['x'.repeat(1_000), `"${'x'.repeat(59)}…`],
    [Array(100).fill(7), `[${'7,'.repeat(29)}7…`],
    [{ ['k'.repeat(100)]: 1 }, `{"${'k'.repeat(58)}…`],
  ])('%j', (value, text) => {
    expect(shownValue(value)).toBe(text);
  });

  it('is cut however deep it goes, which made the call fail', () => {
    const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    expect(shownValue(deep)).toBe(`${'['.repeat(60)}…`);
  });
});
