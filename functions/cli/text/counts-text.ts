import { tableText } from './table-text.ts';
import { codeInWords, countInWords } from './wording.ts';

/** "By category" and the counts under it, most first; nothing where there is nothing to count. */
export function countsText(title: string, counts: Readonly<Record<string, number>>): string[] {
  const rows = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([code, count]) => [`  ${codeInWords(code)}`, countInWords(count)]);
  if (rows.length === 0) return [];
  const table = tableText([{ head: title }, { head: '', align: 'right' }], rows);
  return [table];
}
