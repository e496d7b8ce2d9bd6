import { describe, expect, it } from 'vitest';
import { demoRound } from '../../../../demo/round/demo-round.ts';
import { $Round, checkRound, readRound } from '../../../../lib/commissioning/index.ts';
import { type Change, faultsWith } from '../../../support/faults-with.ts';
import { goodRound } from '../../../support/good-round.ts';
import { largeRound } from '../../../support/large-round.ts';
import { replaceAt } from '../../../support/replace-at.ts';
import { smallRound } from '../../../support/small-round.ts';
import { twoAuthoritiesRound } from '../../../support/two-authorities-round.ts';
import { workedRound } from '../../../support/worked-round.ts';

const LEEDS_AT_OAK = { cell: 'leeds-asd', offer: 'oak' };

const NO_FAULTS: readonly (readonly [name: string, ...changes: Change[]])[] = [
  ['two offers of one provider', ['/offers/1/provider', 'elm-trust']],
  ['a line of the same name at another offer', ['/offers/1/lines/0/id', 'boarding']],
  ['no entitlements', ['/entitlements', []]],
  ['entitlements with noise', ['/entitlements/0/places', 3.5000001]],
  ['from without to', ['/cells/0/from', 'summer']],
  ['the same row twice in pairs', ['/pairs/1', goodRound().pairs[0]]],
  ['the same row twice in fixed', ['/fixed/1', { count: 2, cell: 'leeds-asd', offer: 'elm' }]],
  ['the same row twice in forbidden', ['/forbidden/1', LEEDS_AT_OAK]],
  [
    'a pair of a line beside that of its offer',
    ['/pairs/1', { cell: 'leeds-asd', offer: 'elm', line: 'day', cost: 5 }],
  ],
  [
    'as many decided as there are: two of the day line among them, one boarding',
    ['/fixed/1', { cell: 'leeds-asd', offer: 'elm', line: 'boarding', count: 1 }],
  ],
  [
    'more decided for an offer than it has places, which the plan answers',
    ['/cells/0/count', 90],
    ['/fixed/0/count', 90],
  ],
  [
    'a fixed offer of which one line is forbidden',
    ['/forbidden/1', { cell: 'leeds-asd', offer: 'elm', line: 'boarding' }],
  ],
  ['a tier beyond the capacity', ['/offers/0/lines/0/tiers/2', { from: 7, to: 9, price: 1 }]],
];

describe('a round without faults', () => {
  it.each([
    ['the good round', $Round.parse(goodRound())],
    ['the worked round', workedRound()],
    ['the demo round', demoRound()],
    ['a round of two authorities', twoAuthoritiesRound()],
    ['a large round', largeRound({ offers: 50, children: 500, authorities: 8, seed: 1 })],
    ['more children than places', smallRound({ cells: [{ count: 9 }] })],
  ])('%s', (_name, round) => {
    expect(checkRound(round)).toEqual([]);
    expect(readRound(round)).toEqual({ ok: true, value: round });
  });

  it.each(NO_FAULTS.map(([name, ...changes]) => ({ name, changes })))(
    '$name is none',
    ({ changes }) => {
      expect(faultsWith(...changes)).toEqual([]);
    },
  );

  it('names a resource as it likes', () => {
    const round = replaceAt(goodRound(), '/offers/0/resources/0/id', 'constructor');
    const uses = replaceAt(round, '/pairs/0/uses', { constructor: 1 });
    expect(readRound(replaceAt(uses, '/cells/0/uses', {}))).toMatchObject({ ok: true });
  });
});

describe('the faults of a round', () => {
  it('are all told of at once', () => {
    const faults = faultsWith(
      ['/cells/1/authority', '999'],
      ['/offers/0/lines/0/tiers/1/from', 3],
      ['/fixed/0/offer', 'ash'],
      ['/entitlements/0/places', 3],
    );
    expect(faults.map(({ pointer }) => pointer)).toEqual([
      '/cells/1/authority',
      '/offers/0/lines/0/tiers/1/from',
      '/fixed/0/offer',
      '/entitlements/0/places',
    ]);
  });

  it('name five of many, and say how many more there are', () => {
    const cells = Array.from({ length: 8 }, (_, n) => ({ ...goodRound().cells[0], id: `c-${n}` }));
    const [fault] = faultsWith(
      ['/cells', cells],
      ['/existing', []],
      ['/fixed', []],
      ['/forbidden', []],
    );
    expect(fault).toEqual({
      pointer: '/pairs/0/cell',
      detail:
        '"leeds-asd" is not among the cells (c-0, c-1, c-2, c-3, c-4 and 3 more); correct it, or add it to them',
    });
  });

  it('are a hundred at most, and then how many more there are', () => {
    const cells = Array.from({ length: 230 }, () => goodRound().cells[1]);
    const faults = faultsWith(['/cells', [goodRound().cells[0], ...cells]]);
    expect(faults).toHaveLength(101);
    expect(faults[99]?.pointer).toBe('/cells/101/id');
    expect(faults[100]).toEqual({
      pointer: '',
      detail: 'has 129 more faults than the 100 told of here; put those right and read it again',
    });
  });
});
