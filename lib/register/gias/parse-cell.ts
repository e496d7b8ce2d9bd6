import { isCalendarDate } from '../../kernel/index.ts';

const SENTINELS = new Set(['', 'not applicable', 'does not apply', 'n/a', 'null']);

/** What GIAS writes where it has nothing to say; the case varies between columns. */
export function isSentinel(text: string): boolean {
  return SENTINELS.has(text.toLowerCase());
}

/** A whole number from 0, also as spreadsheets write it (`271.0`, `1,250`); null when it is none. */
export function parseCount(text: string): number | null {
  if (!/^(\d{1,9}|\d{1,3}(,\d{3})+)(\.0+)?$/.test(text)) return null;
  return Number(text.replaceAll(',', ''));
}

/**
 * `dd-mm-yyyy`, `dd/mm/yyyy` or `yyyy-mm-dd`, a time of day after it ignored, as `YYYY-MM-DD`. Null for
 * 1 January 1900, which GIAS writes for "not known".
 */
export function parseDate(text: string): string | null | 'unparseable' {
  const day = text.replace(/[ T]\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '');
  const british = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4})$/.exec(day);
  const iso = british
    ? `${british[4]}-${british[3]?.padStart(2, '0')}-${british[1]?.padStart(2, '0')}`
    : day;
  if (!isCalendarDate(iso)) return 'unparseable';
  return iso === '1900-01-01' ? null : iso;
}
