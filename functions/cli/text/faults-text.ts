import { tableText } from './table-text.ts';
import { countInWords } from './wording.ts';

interface Fault {
  readonly line: number;
  readonly code: string;
  readonly detail: string;
}

const LINES_SHOWN = 5;

/** Faults by code, most first, each with the first lines that have it and what is said of the first. */
export function faultsText(
  byCode: Readonly<Record<string, number | undefined>>,
  faults: readonly Fault[],
): string {
  const codes = Object.entries(byCode)
    .map(([code, count]): [string, number] => [code, count ?? 0])
    .sort(([, a], [, b]) => b - a);
  if (codes.length === 0) return 'Faults: none';
  const total = codes.reduce((sum, [, count]) => sum + count, 0);
  const rows = codes.map(([code, count]) => {
    const ofCode = faults.filter((fault) => fault.code === code);
    const lines = ofCode.slice(0, LINES_SHOWN).map(({ line }) => line);
    const more = count > LINES_SHOWN ? ', ...' : '';
    return [code, countInWords(count), lines.join(', ') + more, ofCode[0]?.detail ?? ''];
  });
  const table = tableText(
    [
      { head: '  code' },
      { head: 'faults', align: 'right' },
      { head: 'lines', width: 24 },
      { head: 'for example', width: 60 },
    ],
    rows.map(([code, ...rest]) => [`  ${code}`, ...rest]),
  );
  return `Faults: ${countInWords(total)}\n${table}`;
}
