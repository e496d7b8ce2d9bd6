import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { $Need, parseInput } from '../../../lib/kernel/index.ts';

const $Input = z.strictObject({
  name: z.string().min(2).optional(),
  band: z.int().min(1).max(9).optional(),
  basis: z.enum(['day', 'residential']).optional(),
  need: $Need.optional(),
  settings: z.array(z.string()).max(1).optional(),
  wanted: z.boolean().optional(),
  scores: z.record(z.string().regex(/^[a-z]+$/, 'must be letters'), z.number()).optional(),
});

describe('what is wrong with an input, in words', () => {
  it.each([
    [{ band: 12 }, '/band', 'must be 9 or less, not 12'],
    [{ band: 'four' }, '/band', 'must be a number, not "four"'],
    [{ band: 1.5 }, '/band', 'must be a whole number, not 1.5'],
    [{ name: 'a' }, '/name', 'must be 2 characters or more, not "a"'],
    [{ basis: 'night' }, '/basis', 'must be one of day, residential, not "night"'],
    [{ settings: ['a', 'b'] }, '/settings', 'must be 1 entry or less, not ["a","b"]'],
    [
      { band: JSON.parse('1e999') },
      '/band',
      'must be a number that can be counted with, not Infinity, as 1e999 or the like is read',
    ],
    [{ scores: { 'a b': 1 } }, '/scores/a b', 'must be letters'],
    [{ wanted: 'yes' }, '/wanted', 'must be true or false, not "yes"'],
    [{ nmae: 'x' }, '', 'has what is not known here: nmae; check the spelling'],
    [[], '', 'must be an object, not []'],
    // A schema's own words stand.
    [
      { need: 'AUTISM' },
      '/need',
      '"AUTISM" is not a SEN2 need code; use one of SPLD, MLD, SLD, PMLD, SEMH, SLCN, HI, VI, MSI, PD, ASD, DS, OTH',
    ],
  ])('%j', (input, pointer, detail) => {
    const parsed = parseInput($Input, input, 'The body');
    expect(parsed.ok ? [] : parsed.problem.faults).toEqual([{ pointer, detail }]);
  });

  it('says what is missing', () => {
    const parsed = parseInput(z.object({ reference: z.string() }), {}, 'The body');
    expect(parsed).toMatchObject({
      ok: false,
      problem: { detail: 'The body is not valid at /reference: is missing; give text.' },
    });
  });

  it.each([
    [1e16, 'is 10000000000000000, further from 0 than can be kept; check it'],
    [-1e200, 'is -1e+200, further from 0 than can be kept; check it'],
    [1e-200, 'is 1e-200, nearer to 0 than can be kept; check it'],
  ])('a number that the table cannot keep made the call fail: %s', (mile, detail) => {
    const $Scale = z.object({ scale: z.array(z.tuple([z.number(), z.number()])) });
    expect(parseInput($Scale, { scale: [[mile, 0]] }, 'The body')).toMatchObject({
      ok: false,
      problem: { kind: 'invalid', faults: [{ pointer: '/scale/0/0', detail }] },
    });
  });

  it('gives the value of a valid input', () => {
    expect(parseInput($Input, { band: 3 }, 'The body')).toEqual({ ok: true, value: { band: 3 } });
  });
});
