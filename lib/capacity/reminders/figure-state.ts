import * as z from 'zod';
import { type CalendarDate, daysAfter } from '../../kernel/index.ts';
import { halfDay, STAGE_DAYS } from './reminder-stages.ts';

/**
 * How old figures are: `fresh` until the first reminder, `ageing` from then on, `past-half` once they have lost half their
 * weight, `never` where there are none.
 */
export const FIGURE_STATES = ['never', 'past-half', 'ageing', 'fresh'] as const;
export const $FigureState = z.enum(FIGURE_STATES);
export type FigureState = z.infer<typeof $FigureState>;

export function figureState(
  asOf: CalendarDate | null,
  halfLifeDays: number,
  today: CalendarDate,
): FigureState {
  if (asOf === null) return 'never';
  const half = halfDay(asOf, halfLifeDays);
  if (today >= half) return 'past-half';
  return today >= daysAfter(half, -STAGE_DAYS.coming) ? 'ageing' : 'fresh';
}
