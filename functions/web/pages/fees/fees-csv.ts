import { FEE_PARTS, type FeeHistory } from '../../../../lib/banding/index.ts';
import { csvOfLines } from '../../../shared/spreadsheet-csv.ts';
import { STANDING_WORDS } from './fee-words.ts';

const COLUMNS = [
  'provision',
  'basis',
  'from',
  ...FEE_PARTS.map((part) => `${part} £`),
  'whole £',
  'standing',
  'change £',
  'change %',
  'published at',
  'published by',
  'reason',
];

/** Every fee for a spreadsheet, a row each, in pounds. */
export function feesCsv(histories: readonly FeeHistory[]): string {
  const rows = histories.flatMap(({ provisionId, basis, steps }) =>
    steps.map(({ fee, standing, total, uplift }) => [
      provisionId,
      basis,
      fee.from,
      ...FEE_PARTS.map((part) => inPounds(fee.parts[part])),
      inPounds(total),
      STANDING_WORDS[standing].toLowerCase(),
      uplift === null ? '' : inPounds(uplift.pence),
      uplift?.percent ?? '',
      fee.publishedAt,
      fee.publishedBy,
      fee.reason ?? '',
    ]),
  );
  return csvOfLines([COLUMNS, ...rows]);
}

function inPounds(pence: number): number {
  return pence / 100;
}
