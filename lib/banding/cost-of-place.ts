import type { PenceRange } from '../kernel/index.ts';
import { type Commitments, isCommitted } from './commitments.ts';
import { costTotals } from './cost-totals.ts';
import { firstPartYear } from './first-part-year.ts';
import { bandOf } from './lines/top-up-line.ts';
import { transportLine } from './lines/transport-line.ts';
import { sumOf } from './pence-range.ts';
import type { CostLine, Payer, PlaceCost } from './place-cost.ts';
import type { PlaceInput } from './place-input.ts';
import { placeLines } from './place-lines.ts';
import type { ReckonedLine } from './reckoned-line.ts';

export interface PlaceCostInput extends PlaceInput {
  /** By road, one way; null where the journey is not known. */
  readonly miles: number | null;
}

/**
 * What a place costs a full year, line by line with who pays, how it was reckoned and where it is published:
 * the full price, the additional cost to the authority and to the whole public purse, and the first part year.
 */
export function costOfPlace(input: PlaceCostInput): PlaceCost {
  const reckoned = [...placeLines(input), transportLine(input, input.miles)];
  const lines = reckoned.map((line) => shown(line, input.commitments));
  const totals = costTotals(lines);
  const reference = bandOf(input)?.referencePence ?? null;
  return {
    lines,
    ...totals,
    byPayer: {
      education: paidBy('education', lines),
      health: paidBy('health', lines),
      care: paidBy('care', lines),
      setting: paidBy('setting', lines),
    },
    reference,
    multiple: reference === null ? null : multipleOf(totals.additionalToAuthority, reference),
    firstPartYear: firstPartYear(lines, input.request.startDate),
  };
}

function shown({ words, ...line }: ReckonedLine, commitments: Commitments): CostLine {
  return { ...line, ...words(), alreadyCommitted: isCommitted(line.code, commitments) };
}

function paidBy(payer: Payer, lines: readonly CostLine[]): PenceRange {
  return sumOf(lines.filter((line) => line.payer === payer).map(({ amount }) => amount));
}

function multipleOf({ low, high }: PenceRange, reference: number) {
  return { low: low / reference, high: high / reference };
}
