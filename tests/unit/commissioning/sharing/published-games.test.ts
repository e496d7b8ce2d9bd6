import { afterAll, describe, expect, it } from 'vitest';
import { createHighsSolver } from '../../../../lib/adapters/solver/index.ts';
import {
  type Game,
  gameOfValues,
  type SharingRule,
  shareCosts,
} from '../../../../lib/commissioning/index.ts';
import { gameOf } from '../../../support/games.ts';

const solver = createHighsSolver();
afterAll(() => solver.close());

async function shared(game: Game, rule: SharingRule) {
  const deps = { solver, uniform: () => 0 };
  const shares = await shareCosts(deps, gameOfValues(game), { rule, kind: game.kind });
  if (!shares.ok) throw new Error(shares.problem.detail);
  return shares.value;
}

async function expectShares(
  game: Game,
  rule: SharingRule,
  expected: readonly number[],
  within: number,
) {
  const { members } = await shared(game, rule);
  expect(members).toHaveLength(expected.length);
  members.forEach(({ beforeRounding }, i) => {
    expect(Math.abs(beforeRounding - (expected[i] ?? Number.NaN))).toBeLessThanOrEqual(within);
  });
}

/** Lemaire 1991, insurance. */
const LEMAIRE = gameOf(
  'gain',
  'A:46125 B:17437.5 C:5812.5 AB:69187.5 AC:53812.5 BC:30750 ABC:90000',
);
/** Oh and Shin 2012. */
const OH_SHIN = gameOf(
  'cost',
  'A:375144 B:245280 C:211239 AB:568232 AC:551055 BC:452411 ABC:772500',
);
/** Hasan, Galiana and Conejo 2011, electric losses. */
const HASAN = gameOf(
  'cost',
  'A:8 B:1 C:10 D:11 AB:8 AC:10 AD:19 BC:10 BD:12 CD:12 ABC:10 ABD:19 ACD:20 BCD:13 ABCD:20',
);
/** Ferguson's lecture notes on game theory. */
const FERGUSON = gameOf('gain', 'A:-1 B:0 C:1 AB:3 AC:4 BC:2 ABC:5');
/** The example of the R package coopProductGame. */
const PRODUCTION = gameOf('gain', 'A:68 B:102 C:0 AB:170 AC:710 BC:762 ABC:992');
/** Tennessee Valley Authority, thousand dollars (Straffin and Heaney 1981): navigation, flood control, power. */
const TVA = gameOf('cost', 'A:163520 B:140826 C:250096 AB:301607 AC:378821 BC:367370 ABC:412584');
/** The Talmud's estate with claims of 100, 200 and 300 (Aumann and Maschler 1985). */
const ESTATE_100 = gameOf('gain', 'A:0 B:0 C:0 AB:0 AC:0 BC:0 ABC:100');
const ESTATE_200 = gameOf('gain', 'A:0 B:0 C:0 AB:0 AC:0 BC:100 ABC:200');
const ESTATE_300 = gameOf('gain', 'A:0 B:0 C:0 AB:0 AC:100 BC:200 ABC:300');
/** Water supply of six municipalities in Skåne, million crowns (Young, Okada and Hashimoto 1982). */
const SKANE = gameOf(
  'cost',
  `A:21.95 H:17.08 K:10.91 L:15.88 M:20.81 T:21.98 AH:34.69 AK:32.86 AL:37.83 AM:42.76 AT:43.93
  HK:22.96 HL:25.00 HM:37.89 HT:39.06 KL:26.79 KM:31.45 KT:32.89 LM:31.10 LT:37.86 MT:39.41
  AHK:40.74 AHL:43.22 AHM:55.50 AHT:56.67 AKL:48.74 AKM:53.40 AKT:54.84 ALM:53.05 ALT:59.81
  AMT:61.36 HKL:27.26 HKM:42.55 HKT:44.94 HLM:45.81 HLT:46.98 HMT:56.49 KLM:42.01 KLT:48.77
  KMT:50.32 LMT:51.46 AHKL:48.95 AHKM:60.25 AHKT:62.72 AHLM:64.03 AHLT:65.20 AHMT:74.10
  AKLM:63.96 AKLT:70.72 AKMT:72.27 ALMT:73.41 HKLM:48.07 HKLT:49.24 HKMT:59.35 HLMT:64.41
  KLMT:56.61 AHKLM:69.76 AHKLT:70.93 AHKMT:77.42 AHLMT:83.00 AKLMT:73.97 HKLMT:66.46
  AHKLMT:83.82`,
);
/** The costs in the R package GameTheoryAllocation's example. */
const R_EXAMPLE = gameOf('cost', 'A:0.538 B:0.761 C:1.742 AB:0.554 AC:0.137 BC:0.293 ABC:0.343');

describe('the nucleolus as published', () => {
  it.each([
    ['Lemaire', LEMAIRE, [52687.5, 24468.75, 12843.75], 1e-4],
    ['Oh and Shin', OH_SHIN, [331695.25, 233051.25, 207753.5], 1e-4],
    ['Hasan and others', HASAN, [7.5, 0.5, 1.5, 10.5], 1e-6],
    ['Ferguson', FERGUSON, [8 / 3, 2 / 3, 5 / 3], 1e-6],
    ['production', PRODUCTION, [149, 192, 651], 1e-6],
    ['Tennessee Valley', TVA, [116234, 93540, 202810], 1e-4],
    ['an estate of 100', ESTATE_100, [100 / 3, 100 / 3, 100 / 3], 1e-6],
    ['an estate of 200', ESTATE_200, [50, 75, 75], 1e-6],
    ['an estate of 300', ESTATE_300, [50, 100, 150], 1e-6],
    // The working paper of 1979 prints 18.60 and 19.21 for the last two, which is not the nucleolus of its costs.
    ['Skåne', SKANE, [20.35, 12.06, 5.0, 8.61, 18.32, 19.49], 0.005],
  ] as const)('%s', async (_name, game, expected, within) => {
    await expectShares(game, 'nucleolus', expected, within);
  });

  it('is not what GameTheoryAllocation prints (0.137, 0.206, 0) but what its definition gives', async () => {
    // All three pairs can be 0.0993 below their costs: x3 = c(123) - c(12) + 0.29800 / 3 and so on.
    await expectShares(R_EXAMPLE, 'nucleolus', [0.14933, 0.30533, -0.11167], 1e-5);
  });
});

describe('the Shapley value as published', () => {
  it.each([
    ['Tennessee Valley', TVA, [117829, 100756.5, 193998.5], 1e-4],
    // 16.94 is printed for the fifth; the costs give 16.9458.
    ['Skåne', SKANE, [20.01, 10.71, 6.61, 10.37, 16.946, 19.18], 0.005],
    [
      'an inheritance (Ibn Ezra; Aumann 2010)',
      gameOf(
        'gain',
        'A:120 B:60 C:40 D:30 AB:120 AC:120 AD:120 BC:60 BD:60 CD:40 ABC:120 ABD:120 ACD:120 BCD:60 ABCD:120',
      ),
      [80.83333, 20.83333, 10.83333, 7.5],
      1e-5,
    ],
    [
      'gloves, two left and one right',
      gameOf('gain', 'A:0 B:0 C:0 AB:0 AC:1 BC:1 ABC:1'),
      [1 / 6, 1 / 6, 2 / 3],
      1e-9,
    ],
  ] as const)('%s', async (_name, game, expected, within) => {
    await expectShares(game, 'shapley', expected, within);
  });
});

describe('the least core', () => {
  it.each([
    // By hand: the members and their complements bind, so eps = (c(1) + c(23) - c(123)) / 2 at the least.
    ['Lemaire', LEMAIRE, -6562.5, [['A'], ['B', 'C']]],
    ['Oh and Shin', OH_SHIN, -3485.5, [['C'], ['A', 'B']]],
    [
      'Hasan and others',
      HASAN,
      0,
      [
        ['A', 'B'],
        ['C', 'D'],
      ],
    ],
    // (163520 + 140826 + 250096 - 412584) / 3, to the nearest hundredth.
    ['Tennessee Valley', TVA, -47286, [['A'], ['B'], ['C']]],
    // c(A) + c(HKL) + c(MT) - c(all) = 21.95 + 27.26 + 39.41 - 83.82 = 4.80, in three parts.
    ['Skåne', SKANE, -1.6, [['A'], ['H', 'K', 'L'], ['M', 'T']]],
  ] as const)('%s', async (_name, game, epsilon, groups) => {
    const { leastCore } = await shared(game, 'least-core');
    expect(leastCore).toEqual({ epsilon, atMost: epsilon, groups, subsidy: 0 });
  });

  it('states the subsidy that would be needed where some group must overpay', async () => {
    // Each pair pays 10 by itself, all pay 18: shares of 6 overcharge each pair by 2, and at most 15 can be charged.
    const game = gameOf('cost', 'A:9 B:9 C:9 AB:10 AC:10 BC:10 ABC:18');
    const { leastCore, members } = await shared(game, 'equal-saving');
    expect(leastCore).toMatchObject({ epsilon: 2, atMost: 2, subsidy: 3 });
    expect(leastCore?.groups).toHaveLength(3);
    expect(members.map(({ share }) => share)).toEqual([6, 6, 6]);
  });
});

describe('equal saving', () => {
  it('is the equal profit method where the core leaves one point (GameTheoryAllocation)', async () => {
    await expectShares(R_EXAMPLE, 'equal-saving', [0.05, 0.206, 0.087], 1e-6);
  });

  it('goes in proportion to the costs alone where every group can bear that', async () => {
    // Every use of the dams saves 1 - 412584 / 554442.
    await expectShares(TVA, 'equal-saving', [121682.22, 104794.65, 186107.13], 0.005);
  });

  it('keeps to the costs of every group where proportion would not', async () => {
    // In proportion 1 and 2 together would pay 8056.16 too much: they pay 568232 and save 8.4127 % each.
    await expectShares(OH_SHIN, 'equal-saving', [343585.718, 224646.282, 204268], 0.001);
  });

  it('divides by what is gained in full where nobody gets anything alone', async () => {
    await expectShares(ESTATE_200, 'equal-saving', [200 / 3, 200 / 3, 200 / 3], 1e-6);
  });
});
