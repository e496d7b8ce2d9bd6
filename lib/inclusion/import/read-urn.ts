import type { SettingKey } from '../../kernel/index.ts';
import type { PracticeRow } from './practice-row.ts';

/** The URN of a row, also as spreadsheets write it (`100001.0`); null when it is none. */
export function readUrn(row: PracticeRow): SettingKey | null {
  return /^(\d{6})(\.0+)?$/.exec(row.raw('urn'))?.[1] ?? null;
}

/** What is said of a row without a URN. */
export function urnFault(row: PracticeRow) {
  const got = row.raw('urn') === '' ? 'The URN is missing' : `“${row.raw('urn')}” is no URN`;
  return row.fault(
    'urn',
    'invalid-urn',
    `${got}: write the six digits that Get Information about Schools gives. The row was left out.`,
  );
}
