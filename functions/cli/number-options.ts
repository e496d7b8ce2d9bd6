import * as z from 'zod';

/** A whole number as it is written on the command line, from `least` to `most`. */
export function $WholeOption(least: number, most: number) {
  return $NumberOption(least, most).refine(Number.isInteger, 'must be a whole number');
}

/** A number as it is written on the command line, from `least` to `most`. */
export function $NumberOption(least: number, most: number) {
  return z
    .string()
    .regex(/^\d+(\.\d+)?$/, `must be a number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be from ${least} to ${most}`);
}
