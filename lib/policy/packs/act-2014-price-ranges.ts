import type { Basis } from '../../kernel/index.ts';
import type { CostPolicy } from '../cost-policy.ts';

const MAINSTREAM = 'assumption; anchors: core funding, £6,000 and top-ups of £0 to £9,000';
const UNIT = 'assumption; anchors: core funding, £6,000 place and top-ups of £4,000 to £12,000';
const SPECIAL =
  'assumption; anchors: £10,000 place and top-ups of £9,000 to £20,000 (Devon £11,412 to £17,556; DfE average £26,000)';
const ALTERNATIVE = 'assumption; anchors: £10,000 place; no top-ups are published nationally';
const COLLEGE =
  'assumption; anchors: core funding, £6,000 place; no top-ups are published nationally';
const NON_MAINTAINED =
  'assumption; anchors: average of independent and non-maintained special £64,000 in 2024-25';
const INDEPENDENT_DAY =
  'assumption; anchors: average £64,000 in 2024-25 (DfE headline £63,000), highest day fee seen £133,000';
const RESIDENTIAL =
  'assumption; anchors: highest residential fees seen £220,000 (Wokingham) and £350,000 (The House, 2025)';
const BOARDING =
  'assumption; no published anchor: a day place and the boarding fee of a state boarding school';

/** Kind of place, basis, low and high full price in pounds a year, source. */
const ROWS: readonly (readonly [string, Basis, number, number, string])[] = [
  ['mainstream', 'day', 10_875, 21_363, MAINSTREAM],
  ['mainstream', 'residential-38', 23_000, 42_000, BOARDING],
  ['mainstream', 'residential-52', 60_000, 130_000, RESIDENTIAL],
  ['resourced-provision', 'day', 14_875, 24_363, UNIT],
  ['resourced-provision', 'residential-38', 27_000, 45_000, BOARDING],
  ['resourced-provision', 'residential-52', 60_000, 130_000, RESIDENTIAL],
  ['sen-unit', 'day', 14_875, 24_363, UNIT],
  ['sen-unit', 'residential-38', 27_000, 45_000, BOARDING],
  ['sen-unit', 'residential-52', 60_000, 130_000, RESIDENTIAL],
  ['special', 'day', 19_000, 30_000, SPECIAL],
  ['special', 'residential-38', 50_000, 130_000, RESIDENTIAL],
  ['special', 'residential-52', 100_000, 230_000, RESIDENTIAL],
  ['non-maintained-special', 'day', 40_000, 80_000, NON_MAINTAINED],
  ['non-maintained-special', 'residential-38', 80_000, 180_000, RESIDENTIAL],
  ['non-maintained-special', 'residential-52', 130_000, 300_000, RESIDENTIAL],
  ['alternative-provision', 'day', 18_000, 35_000, ALTERNATIVE],
  ['alternative-provision', 'residential-38', 50_000, 130_000, RESIDENTIAL],
  ['alternative-provision', 'residential-52', 100_000, 230_000, RESIDENTIAL],
  ['college', 'day', 11_209, 24_000, COLLEGE],
  ['college', 'residential-38', 25_000, 60_000, RESIDENTIAL],
  ['college', 'residential-52', 60_000, 130_000, RESIDENTIAL],
  ['specialist-post-16', 'day', 30_000, 80_000, NON_MAINTAINED],
  ['specialist-post-16', 'residential-38', 80_000, 180_000, RESIDENTIAL],
  ['specialist-post-16', 'residential-52', 130_000, 300_000, RESIDENTIAL],
  ['independent-special', 'day', 40_000, 95_000, INDEPENDENT_DAY],
  ['independent-special', 'residential-38', 80_000, 220_000, RESIDENTIAL],
  ['independent-special', 'residential-52', 130_000, 350_000, RESIDENTIAL],
  ['independent-school', 'day', 15_000, 60_000, INDEPENDENT_DAY],
  ['independent-school', 'residential-38', 35_000, 130_000, RESIDENTIAL],
  ['independent-school', 'residential-52', 60_000, 230_000, RESIDENTIAL],
];

/** Starting price ranges, which an authority replaces by its own. */
export const ACT_2014_PRICE_RANGES: CostPolicy['priceRanges'] = ROWS.map(
  ([category, basis, low, high, source]) => ({
    category,
    basis,
    low: low * 100,
    high: high * 100,
    source,
  }),
);
