import { capacity } from './capacity.ts';
import { continuity } from './continuity.ts';
import { cost } from './cost.ts';
import type { CriterionMeasure } from './criterion-measure.ts';
import { distance } from './distance.ts';
import { inclusion } from './inclusion.ts';
import { needFit } from './need-fit.ts';
import { quality } from './quality.ts';

/** Every criterion, in the order of publishing, which is also the order in which contributions are added up. */
export const MEASURE_CATALOGUE: readonly CriterionMeasure[] = [
  needFit,
  distance,
  capacity,
  cost,
  inclusion,
  quality,
  continuity,
];
