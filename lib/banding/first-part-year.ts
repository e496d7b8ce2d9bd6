import { ageReferenceDay, type CalendarDate, daysBetween } from '../kernel/index.ts';
import { costTotals } from './cost-totals.ts';
import type { CostLine, FirstPartYear } from './place-cost.ts';

/**
 * Pence from the start date to the next 31 August, both included: each line × days left / days of that
 * academic year (366 where it has a 29 February), rounded to the nearest penny; totals are sums of the
 * rounded lines, so they add up.
 */
export function firstPartYear(lines: readonly CostLine[], startDate: CalendarDate): FirstPartYear {
  const dayBefore = ageReferenceDay(startDate);
  const to = `${Number(dayBefore.slice(0, 4)) + 1}${dayBefore.slice(4)}`;
  const days = daysBetween(startDate, to) + 1;
  const daysInYear = daysBetween(dayBefore, to);
  const part = (pence: number) => Math.floor((2 * pence * days + daysInYear) / (2 * daysInYear));
  const parts = lines.map((line) => ({
    ...line,
    amount: { low: part(line.amount.low), high: part(line.amount.high) },
  }));
  return {
    from: startDate,
    to,
    days,
    daysInYear,
    amounts: parts.map(({ amount }) => amount),
    ...costTotals(parts),
  };
}
