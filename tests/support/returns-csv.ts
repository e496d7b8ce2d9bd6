import { TEMPLATE_HEADER } from '../../lib/capacity/index.ts';

/** A file of returns with these columns of the template; what is left out of a row is empty. */
export function returnsCsv(rows: readonly Readonly<Record<string, string | number>>[]): string {
  const used = TEMPLATE_HEADER.filter((name) => rows.some((row) => row[name] !== undefined));
  const lines = rows.map((row) => used.map((name) => quoted(String(row[name] ?? ''))));
  return [used, ...lines].map((cells) => cells.join(',')).join('\r\n');
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
