import { describe, expect, it } from 'vitest';
import { bundled, type Move, movesTo, type Part } from '../../../lib/tailored-lists/index.ts';

const part = (settingKey: string, marks: string[] = ['listed']): Part => ({
  settingKey,
  season: 2027,
  provisionId: `${settingKey}-main`,
  marks,
  lost: {},
});
const move = (requestId: string, key: number): Move => ({
  requestId,
  off: null,
  on: part(String(990_000 + key)),
});
const some = (requestId: string, from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => move(requestId, from + i));

const inShort = (moves: readonly (readonly [string, readonly Move[]])[]) =>
  bundled(new Map(moves)).map(({ moves: held, done }) => [held.length, done.join(' ')]);

describe('what brings the tallies up to a newer list', () => {
  it('takes off what is gone, puts on what is new, and leaves what is the same', () => {
    const counted = { requestId: 'r', version: 1, parts: [part('1'), part('2'), part('3')] };
    expect(movesTo(counted, [part('2'), part('3', ['failed']), part('4')])).toEqual([
      { requestId: 'r', off: part('1'), on: null },
      { requestId: 'r', off: part('3'), on: part('3', ['failed']) },
      { requestId: 'r', off: null, on: part('4') },
    ]);
  });

  it.each([
    [
      'requests that name the same settings share their writes',
      [
        ['a', some('a', 0, 45)],
        ['b', some('b', 0, 45)],
        ['c', some('c', 20, 65)],
      ],
      [[135, 'a b c']],
    ],
    [
      'others come in another transaction',
      [
        ['a', some('a', 0, 45)],
        ['b', some('b', 45, 90)],
        ['c', some('c', 90, 135)],
      ],
      [
        [90, 'a b'],
        [45, 'c'],
      ],
    ],
    [
      'a list that has no room is counted in several, done with the last',
      [['a', some('a', 0, 150)]],
      [
        [99, ''],
        [51, 'a'],
      ],
    ],
    ['a list of which nothing changed is marked all the same', [['a', []]], [[0, 'a']]],
  ] as const)('%s', (_, moves, expected) => {
    expect(inShort(moves)).toEqual(expected);
  });
});
