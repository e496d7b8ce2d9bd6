import { NEED_NAMES, NEEDS, type Need } from '../../kernel/index.ts';
import type { GiasColumn } from './columns.ts';
import type { GiasRow } from './gias-row.ts';

const SEN_COLUMNS: readonly GiasColumn[] = [
  'SEN1 (name)',
  'SEN2 (name)',
  'SEN3 (name)',
  'SEN4 (name)',
  'SEN5 (name)',
  'SEN6 (name)',
  'SEN7 (name)',
  'SEN8 (name)',
  'SEN9 (name)',
  'SEN10 (name)',
  'SEN11 (name)',
  'SEN12 (name)',
  'SEN13 (name)',
];

/** Texts that say nothing about a need; `NSA` is the census's "no specialist assessment". */
const NOTHING = new Set(['none', 'nsa', 'not recorded']);

/** Codes as GIAS writes them before the dash, older ones included: BESD and EBD became SEMH in 2014. */
const NEED_OF_CODE: ReadonlyMap<string, Need> = new Map<string, Need>([
  ...NEEDS.map((need): [string, Need] => [need, need]),
  ...NEEDS.map((need): [string, Need] => [NEED_NAMES[need].toUpperCase(), need]),
  ['BESD', 'SEMH'],
  ['EBD', 'SEMH'],
]);

/**
 * Union of SEN1 to SEN13 in the order of SEN2; null when none is given, which means unknown. "Not
 * applicable" may stand in SEN1 with needs after it, so every column is read.
 */
export function readDesignatedNeeds(row: GiasRow): Need[] | null {
  const found = new Set<Need>();
  for (const column of SEN_COLUMNS) {
    const text = row.text(column);
    if (text === null || NOTHING.has(text.toLowerCase())) continue;
    const need = needOf(text);
    if (need) found.add(need);
    else {
      const detail = `${JSON.stringify(text)} is no type of need that the product knows; the value was left out.`;
      row.fault('unknown-need', column, detail, 'value-left-out', text);
    }
  }
  return found.size === 0 ? null : NEEDS.filter((need) => found.has(need));
}

function needOf(text: string): Need | undefined {
  const whole = text.toUpperCase();
  const code = whole.split(/\s+[-–]\s*|\s*[-–]\s+/)[0] ?? whole;
  return NEED_OF_CODE.get(code.trim()) ?? NEED_OF_CODE.get(whole);
}
