import * as z from 'zod';
import { $Need } from '../../kernel/index.ts';
import { AGE_BANDS } from './age-bands.ts';
import { SHAPES } from './age-shape.ts';
import { METHODS } from './methods.ts';

/** Plans that are expected, and an interval that is to hold four cases of five; null where no error is known. */
const $Expected = z.strictObject({
  expected: z.number(),
  low: z.int().nullable(),
  high: z.int().nullable(),
});

const $ForecastYear = z.strictObject({
  /** Of the January census. */
  year: z.int(),
  /** How the total was told. */
  method: z.enum(METHODS),
  plans: $Expected,
  /** Empty where no ages are known. */
  ages: z.array(
    z.strictObject({
      band: z.enum(AGE_BANDS),
      plans: $Expected,
      /** They add up to the band's plans, needs that are not known being as the others; empty where none are known. */
      needs: z.array(z.strictObject({ need: $Need, plans: $Expected })),
    }),
  ),
});

const $Share = z.number();

/** How each way did when each year was forecast from the years before. */
const $BackTest = z.strictObject({
  ahead: z.int().min(1),
  /** Null for all years together. */
  year: z.int().nullable(),
  authorities: z.int(),
  scores: z.array(
    z.strictObject({
      method: z.enum(METHODS),
      meanError: $Share,
      medianError: $Share,
      bias: $Share,
      /** Null where no error was known before that year. */
      covered: $Share.nullable(),
    }),
  ),
});

/** How many plans authorities are to expect. */
export const $Forecast = z.strictObject({
  format: z.literal('rightplace-forecast/1'),
  /** Last census that the forecast rests on. */
  base: z.int(),
  /** Part of all cases that the intervals are to hold. */
  interval: z.number(),
  authorities: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      /** At the base year. */
      plans: z.int(),
      years: z.array($ForecastYear),
    }),
  ),
  /** How the total falls to ages; null where no ages are known. */
  shape: z.enum(SHAPES).nullable(),
  backTests: z.array($BackTest),
  shapeTest: z
    .strictObject({
      year: z.int(),
      bands: z.int(),
      scores: z.array(
        z.strictObject({
          shape: z.enum(SHAPES),
          byBand: z.array($Share),
          meanError: $Share,
          covered: $Share.nullable(),
        }),
      ),
    })
    .nullable(),
});
export type Forecast = z.infer<typeof $Forecast>;
export type ForecastYear = z.infer<typeof $ForecastYear>;
export type Expected = z.infer<typeof $Expected>;
