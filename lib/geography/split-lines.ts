/** Some lines of a text, without their ends. */
export interface LineBatch {
  /** Number in the file of the first of them, which counts from 1. */
  readonly firstLine: number;
  readonly lines: readonly string[];
  /** The line after these has no end within a tolerable length: the file is no text of lines. */
  readonly endless: boolean;
}

const PIECE_BYTES = 256 * 1024;
const LONGEST_LINE = 64 * 1024;

/**
 * Splits UTF-8 text into lines at LF or CR LF, in batches, holding no more than a piece of it. Postcode
 * files have no line ends within a cell, so a stray quotation mark then spoils one row and not the rest.
 */
export async function* splitLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<LineBatch> {
  const decoder = new TextDecoder();
  let rest = '';
  let firstLine = 1;
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
      const piece = chunk.subarray(at, at + PIECE_BYTES);
      const lines = (rest + decoder.decode(piece, { stream: true })).split(/\r?\n/);
      rest = lines.pop() ?? '';
      const endless = rest.length > LONGEST_LINE;
      if (lines.length > 0 || endless) yield { firstLine, lines, endless };
      if (endless) return;
      firstLine += lines.length;
    }
  }
  rest += decoder.decode();
  if (rest !== '') yield { firstLine, lines: [rest], endless: false };
}
