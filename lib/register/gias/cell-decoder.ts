import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import type { FaultLog } from './fault-log.ts';

interface Sighting {
  readonly line: number;
  readonly column: string;
  readonly value: string;
}

/** Enough to report a mis-encoded file; the counts go on beyond it. */
const MAX_SIGHTINGS = 20_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is that of bytes above ASCII.
const ABOVE_ASCII = /[^\x00-\x7f]/;

/**
 * Turns raw cells (one character per byte) into text. Each cell is decoded on its own, strictly as UTF-8, else as
 * windows-1252, so that one wrong cell spoils no other and nothing need be read twice; a windows-1252
 * name that is also valid UTF-8 would need two accented symbols in a row that no English name has.
 * The encoding of most cells is the file's; cells in the other one are reported.
 */
export class CellDecoder {
  private readonly utf8: Sighting[] = [];
  private readonly windows: Sighting[] = [];
  private readonly counts = { utf8: 0, windows: 0 };

  decode(raw: string, line: number, column: string): string {
    if (!ABOVE_ASCII.test(raw)) return raw;
    const bytes = Buffer.from(raw, 'latin1');
    // Never TextDecoder('windows-1252'): some versions of Node decode 0x80 to 0x9f wrongly.
    const isUnicode = isUtf8(bytes);
    const value = isUnicode ? bytes.toString('utf8') : iconv.decode(bytes, 'windows-1252');
    const seen = isUnicode ? this.utf8 : this.windows;
    this.counts[isUnicode ? 'utf8' : 'windows']++;
    if (seen.length < MAX_SIGHTINGS) seen.push({ line, column, value });
    return value;
  }

  /** A file of ASCII alone is UTF-8. */
  encoding(): 'utf-8' | 'windows-1252' {
    return this.counts.windows > this.counts.utf8 ? 'windows-1252' : 'utf-8';
  }

  reportTo(log: FaultLog): void {
    const file = this.encoding();
    const odd = file === 'utf-8' ? this.windows : this.utf8;
    const other = file === 'utf-8' ? 'windows-1252' : 'UTF-8';
    for (const { line, column, value } of odd) {
      const detail = `This cell is in ${other}, the rest of the file in ${file}; it was read as ${other}.`;
      log.add({ line, column, value, code: 'mixed-encoding', detail, action: 'kept-as-given' });
    }
    for (const { line, column, value } of [...this.utf8, ...this.windows]) {
      if (!value.includes('\ufffd')) continue;
      const detail = 'A character was lost before the file reached us; the rest was kept.';
      log.add({ line, column, value, code: 'lost-character', detail, action: 'kept-as-given' });
    }
  }
}
