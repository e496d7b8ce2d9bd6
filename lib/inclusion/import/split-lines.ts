import { problem, type Result, refused } from '../../kernel/index.ts';

/** Some lines of a file, without their ends; each character stands for one byte (ISO 8859-1). */
export interface LineBatch {
  /** Number in the file of the first of them, which counts from 1. */
  readonly firstLine: number;
  readonly lines: readonly string[];
}

const PIECE_BYTES = 256 * 1024;
const LONGEST_LINE = 64 * 1024;
const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf';

/** Beginnings of files that are no CSV, and what to do with each. */
const NO_CSV: readonly (readonly [start: string, what: string])[] = [
  [
    'PK',
    'a zip file or a workbook (Excel, OpenDocument). Unpack it, or save its sheet as CSV (UTF-8)',
  ],
  ['\u001f\u008b', 'a gzip file. Unpack it'],
  ['\u00ff\u00fe', 'text in UTF-16. Save it as CSV (UTF-8)'],
  ['\u00fe\u00ff', 'text in UTF-16. Save it as CSV (UTF-8)'],
];

/**
 * Splits a file into lines at LF or CR LF, in batches, holding no more than a piece of it. The published files
 * have no line ends within a cell, so a stray quotation mark spoils one row and not the rest. A
 * refusal is the last thing that it gives.
 */
export async function* splitLines(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Result<LineBatch>> {
  let rest = '';
  let firstLine = 1;
  for await (const piece of inPieces(bytes)) {
    const fresh = firstLine === 1 && rest.length < BYTE_ORDER_MARK.length;
    const lines = (rest + piece.toString('latin1')).split('\n');
    if (fresh) lines[0] = (lines[0] ?? '').replace(BYTE_ORDER_MARK, '');
    rest = lines.pop() ?? '';
    const wrong = firstLine === 1 ? NO_CSV.find(([s]) => (lines[0] ?? rest).startsWith(s)) : null;
    if (wrong) return yield refusal(`The file is ${wrong[1]}, and give that.`);
    if (rest.length > LONGEST_LINE) return yield refusal(endless(firstLine + lines.length));
    if (lines.length > 0) yield batch(firstLine, lines);
    firstLine += lines.length;
  }
  if (rest !== '') yield batch(firstLine, [rest.replace(BYTE_ORDER_MARK, '')]);
}

async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    for (let at = 0; at < buffer.length; at += PIECE_BYTES) {
      yield buffer.subarray(at, at + PIECE_BYTES);
    }
  }
}

function batch(firstLine: number, lines: readonly string[]): Result<LineBatch> {
  return {
    ok: true,
    value: { firstLine, lines: lines.map((line) => line.replace(/\r$/, '')) },
  };
}

function refusal(detail: string): Result<LineBatch> {
  return refused(problem('invalid', 'not-a-csv-file', detail));
}

function endless(line: number): string {
  return `Line ${line} of the file does not end within 65,536 characters, so it is no CSV file. Save the published table as CSV (UTF-8), and give that.`;
}
