import type { EstablishmentType } from '../establishment-types.ts';
import type { ApartRule } from '../setting.ts';
import type { GiasRow } from './gias-row.ts';

/** Status by code and by name: 3 is "Open, but proposed to close", which is open. */
const RULE_OF_STATUS: ReadonlyMap<string, 'open' | ApartRule> = new Map<string, 'open' | ApartRule>(
  [
    ['1', 'open'],
    ['2', 'closed'],
    ['3', 'open'],
    ['4', 'proposed'],
    ['open', 'open'],
    ['closed', 'closed'],
    ['open, but proposed to close', 'open'],
    ['proposed to open', 'proposed'],
  ],
);

/** DfE codes of the Welsh authorities: 660 Isle of Anglesey to 681 Cardiff. */
const WELSH_AUTHORITIES = { first: 660, last: 681 };
/** DfE codes from 701 are outside England and Wales: BFPO, Guernsey, Jersey, Isle of Man, fieldwork overseas. */
const OFFSHORE_AUTHORITIES = { first: 701, last: 799 };

/**
 * Why an establishment is kept apart, or null. Status goes first, so that a comparison of two snapshots
 * sees a closure whatever else holds; a type that nobody knows is kept apart rather than lost.
 */
export function readApartRule(
  row: GiasRow,
  type: EstablishmentType | undefined,
  authorityCode: string | null,
): ApartRule | null {
  const status = readStatus(row);
  if (status !== 'open') return status;
  const authority = Number(authorityCode ?? 0);
  if (within(authority, WELSH_AUTHORITIES) || row.raw('GOR (code)') === 'W') return 'welsh';
  if (within(authority, OFFSHORE_AUTHORITIES)) return 'offshore';
  return type ? type.apart : 'needs-checking';
}

function readStatus(row: GiasRow): 'open' | ApartRule {
  const code = row.raw('EstablishmentStatus (code)').replace(/^0+(?=\d)/, '');
  const name = row.raw('EstablishmentStatus (name)').toLowerCase();
  const rule = RULE_OF_STATUS.get(code) ?? RULE_OF_STATUS.get(name);
  if (rule) return rule;
  const column = row.has('EstablishmentStatus (code)')
    ? 'EstablishmentStatus (code)'
    : 'EstablishmentStatus (name)';
  const detail = 'No status that the product knows, so it was kept apart until somebody checks it.';
  row.fault('unknown-status', column, detail, 'kept-apart');
  return 'needs-checking';
}

function within(code: number, range: { first: number; last: number }): boolean {
  return code >= range.first && code <= range.last;
}
