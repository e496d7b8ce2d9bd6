import { isCalendarDate } from '../../kernel/index.ts';

/**
 * What the published files write where they publish nothing: symbols of the Government Statistical Service, with or
 * without brackets (c confidential, x not available, z not applicable, low rounds to nothing, u unreliable, k
 * small), the older ":" "." "-", and the words of database extracts.
 */
const NOT_PUBLISHED = new Set(
  '|c|x|z|low|u|k|:|.|..|-|~|*|null|na|n/a|ne|np|supp|suppressed|not applicable|not judged|not available|no data'.split(
    '|',
  ),
);

export function isNotPublished(text: string): boolean {
  const bare = text
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .trim();
  return NOT_PUBLISHED.has(bare);
}

/** An amount from 0 with or without a pound sign, per cent sign and separators of thousands; null when it is none. */
export function parseAmount(text: string): number | null {
  const bare = text.replace(/^£\s*/, '').replace(/\s*%$/, '').trim();
  if (!/^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(bare)) return null;
  return Number(bare.replaceAll(',', ''));
}

/** A year over two calendar years ("202425", "2024/25", "2024-2025", "2024 to 2025") as "2024/25"; null when it is none. */
export function parseAcademicYear(text: string): string | null {
  const parts = /^(20\d{2})\s*(?:\/|-|–|to)?\s*(?:20)?(\d{2})$/i.exec(text);
  const [, first = '', second = ''] = parts ?? [];
  if (Number(second) !== (Number(first) + 1) % 100) return null;
  return first === '' ? null : `${first}/${second}`;
}

/** `dd/mm/yyyy`, `dd-mm-yyyy` or `yyyy-mm-dd`, a time of day after it ignored, as `YYYY-MM-DD`; null when it is no date. */
export function parseDay(text: string): string | null {
  const day = text.replace(/[ T]\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '');
  const british = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4})$/.exec(day);
  const iso = british
    ? `${british[4]}-${british[3]?.padStart(2, '0')}-${british[1]?.padStart(2, '0')}`
    : day;
  return isCalendarDate(iso) ? iso : null;
}

/** A name of a column without case and punctuation, so that "Attendance & behaviour" is "attendanceandbehaviour". */
export function bareName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^a-z0-9]/g, '');
}
