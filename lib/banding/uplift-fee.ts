import { FEE_PARTS, type Fee } from './fee.ts';

const HUNDREDTHS = 100;
/** One, as ten thousandths: a percentage of two decimals times an amount is then a whole number of them. */
const ONE = 10_000;

/**
 * A fee raised, or lowered, by a percentage of at most two decimals. The whole is raised and rounded to the penny, half a
 * penny up; the parts are rounded down, and what is missing goes to those with the largest remainders, so that they come
 * to the whole exactly. Reckoned in whole numbers.
 */
export function upliftFee(parts: Fee['parts'], percent: number): Fee['parts'] {
  const factor = ONE + Math.round(percent * HUNDREDTHS);
  const raised = FEE_PARTS.map((part, order) => {
    const exact = parts[part] * factor;
    return { part, order, pence: Math.floor(exact / ONE), rest: exact % ONE };
  });
  const exactly = FEE_PARTS.reduce((sum, part) => sum + parts[part] * factor, 0);
  const whole = Math.floor((exactly + ONE / 2) / ONE);
  const missing = whole - raised.reduce((sum, { pence }) => sum + pence, 0);
  const byRest = raised.toSorted((a, b) => b.rest - a.rest || a.order - b.order);
  const raisedParts = { ...parts };
  byRest.forEach(({ part, pence }, place) => {
    raisedParts[part] = pence + (place < missing ? 1 : 0);
  });
  return raisedParts;
}

/** By how many per cent an amount has changed, to one decimal, half away from 0; null from nothing. */
export function percentChange(before: number, after: number): number | null {
  if (before === 0) return null;
  const tenths = ((after - before) * 1_000) / before;
  return (Math.sign(tenths) * Math.round(Math.abs(tenths))) / 10;
}
