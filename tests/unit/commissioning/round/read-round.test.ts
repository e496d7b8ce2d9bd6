import { describe, expect, it } from 'vitest';
import { readRound } from '../../../../lib/commissioning/index.ts';
import { goodRound } from '../../../support/good-round.ts';
import { replaceAt } from '../../../support/replace-at.ts';

function problemOf(value: unknown) {
  const read = readRound(value);
  return read.ok ? null : read.problem;
}

describe('reading a round', () => {
  it('fills in what may be left out', () => {
    const read = readRound(goodRound());
    expect(read).toMatchObject({
      ok: true,
      value: { spotMarket: [], cells: [{ requires: [] }, { count: 2, uses: {} }] },
    });
  });

  const price = '/offers/0/lines/0/tiers/0/price';
  it.each<readonly [string, unknown, string]>([
    [price, Number.NaN, 'must be a number, not NaN'],
    [
      price,
      JSON.parse('1e999'),
      'must be a number that can be counted with, not Infinity, as 1e999 or the like is read',
    ],
    [
      '/cells/0/count',
      JSON.parse('-1e999'),
      'must be a number that can be counted with, not -Infinity, as -1e999 or the like is read',
    ],
    [price, 1e300, 'is 1e+300, and an amount cannot be above £10,000,000; give pounds, not pence'],
    [
      price,
      12_000_000,
      'is 12000000, and an amount cannot be above £10,000,000; give pounds, not pence',
    ],
    [price, -0.5, 'is -0.5, and an amount cannot be below £0'],
    [
      '/authorities/0/name',
      'Leeds\nTotal £0',
      'must be in one line, without characters that cannot be seen',
    ],
    ['/terms/0', 'autumn\u202e', 'must be in one line, without characters that cannot be seen'],
    ['/name', ' Good', 'must not begin or end with a space'],
    [price, '£30,000', 'must be a number, not "£30,000"'],
    [price, null, 'must be a number, not null'],
    ['/offers/0/lines/0/tiers/0/from', 0, 'is 0; give 1 place or more'],
    ['/offers/0/lines/0/tiers/0/from', -3, 'is -3; give 1 place or more'],
    ['/offers/0/capacity', 2.5, 'must be a whole number, not 2.5'],
    ['/providerShareCap', 0, 'must be a share above 0, not 0'],
    ['/cells', {}, 'must be a list, not {}'],
    ['/cells', undefined, 'is missing; give a list'],
    [
      '/cells/1/need',
      'AUTISM',
      '"AUTISM" is not a SEN2 need code; use one of SPLD, MLD, SLD, PMLD, SEMH, SLCN, HI, VI, MSI, PD, ASD, DS, OTH',
    ],
    [
      '/cells/0/id',
      'Leeds ASD',
      'is "Leeds ASD"; give 1 to 64 letters, digits, dots, hyphens or underscores, for example "hillside-day"',
    ],
    [
      '/cells/0/uses/one to one',
      2,
      'is "one to one"; give 1 to 64 letters, digits, dots, hyphens or underscores, for example "hillside-day"',
    ],
    [
      '/format',
      'rightplace-round/2',
      'must be one of rightplace-round/1, not "rightplace-round/2"',
    ],
  ])('refuses at %s %j', (pointer, value, detail) => {
    expect(problemOf(replaceAt(goodRound(), pointer, value))).toEqual({
      kind: 'invalid',
      code: 'invalid-input',
      detail: `The round is not valid at ${pointer}: ${detail}.`,
      faults: [{ pointer, detail }],
    });
  });

  it('tells of a shape that is wrong before it reads what the round says', () => {
    const unknown = replaceAt(goodRound(), '/cells/1/authority', '999');
    expect(problemOf(replaceAt(unknown, '/cells/0/band', 0))?.faults).toEqual([
      { pointer: '/cells/0/band', detail: 'must be 1 or more, not 0' },
    ]);
    expect(problemOf(unknown)).toMatchObject({
      detail:
        'The round is not valid at /cells/1/authority: "999" is not among the authorities (383, 380); correct it, or add it to them.',
    });
  });

  it('has one fault for two hundred thousand cells, whatever is in them', () => {
    const cells = Array.from({ length: 200_000 }, () => ({ id: '' }));
    const detail =
      'has 200000 entries, and a round may have 20000 at most; join those that are alike, or make several rounds';
    expect(problemOf(replaceAt(goodRound(), '/cells', cells))).toEqual({
      kind: 'invalid',
      code: 'invalid-input',
      detail: `The round is not valid at /cells: ${detail}.`,
      faults: [{ pointer: '/cells', detail }],
    });
  });

  it('tells of a hundred faults of shape, and how many more there are', () => {
    const cells = Array.from({ length: 300 }, (_, n) => ({
      ...goodRound().cells[0],
      id: `c${n}`,
      band: 0,
    }));
    const problem = problemOf(replaceAt(goodRound(), '/cells', cells));
    expect(problem?.detail).toBe(
      'The round is not valid at /cells/0/band: must be 1 or more, not 0 (and 299 more).',
    );
    expect(problem?.faults).toHaveLength(101);
    expect(problem?.faults?.[100]).toEqual({
      pointer: '',
      detail: 'has 200 more faults than the 100 told of here; put those right and read it again',
    });
  });

  it('counts what it does not tell of what the round says', () => {
    const cells = Array.from({ length: 300 }, (_, n) => ({
      ...goodRound().cells[0],
      id: `c${n}`,
      authority: '999',
    }));
    const lists = { existing: [], fixed: [], forbidden: [], pairs: [] };
    const problem = problemOf({ ...goodRound(), ...lists, cells });
    expect(problem?.detail).toBe(
      'The round is not valid at /cells/0/authority: "999" is not among the authorities (383, 380); correct it, or add it to them (and 299 more).',
    );
    expect(problem?.faults).toHaveLength(101);
  });

  it.each([[null], [undefined], [7], ['round'], [[]]])('refuses %j', (value) => {
    expect(problemOf(value)?.faults?.map(({ pointer }) => pointer)).toEqual(['']);
  });

  it('names what it read as it is told to', () => {
    const read = readRound({}, 'The round in a.json');
    expect(read.ok ? '' : read.problem.detail).toMatch(
      /^The round in a\.json is not valid at \/format: /,
    );
  });
});
