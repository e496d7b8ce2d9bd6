import { ImportRefusal } from './import-refusal.ts';
import { scanQuotes } from './scan-quotes.ts';

/** One record of a CSV file as raw text: each character stands for one byte (ISO 8859-1). */
export interface CsvRecord {
  readonly text: string;
  /** Line on which it starts; the header is line 1. */
  readonly line: number;
  /** A quote opens and never closes. */
  readonly openQuote: boolean;
  /** The file ends with this record, without a line end. */
  readonly unterminated: boolean;
}

/** A real row has about 1,300 bytes; a longer "line" than this means that the file is no CSV with line feeds. */
const MAX_LINE_LENGTH = 100_000;
/** A quoted cell may hold line ends, but not a whole page of them. */
const MAX_RECORD_LINES = 12;
const PIECE_BYTES = 65_536;
const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf';

/**
 * Cuts bytes into records, in batches. A quote that is opened and not closed would swallow the rows after
 * it, so a record over several lines must have as many cells as the header; else only its first line is
 * given up and the rest is read afresh.
 */
export async function* splitRecords(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly CsvRecord[]> {
  const assembler = new RecordAssembler();
  let rest = '';
  for await (const piece of inPieces(bytes)) {
    const lines = (rest + piece.toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MAX_LINE_LENGTH) throw lineTooLong();
    yield assembler.take(lines);
  }
  yield assembler.finish(rest);
}

/** A caller may give the whole file as one chunk; batches, and so memory, stay small all the same. */
async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    for (let at = 0; at < buffer.length; at += PIECE_BYTES) {
      yield buffer.subarray(at, at + PIECE_BYTES);
    }
  }
}

class RecordAssembler {
  private readonly done: CsvRecord[] = [];
  private readonly open: string[] = [];
  private nextLine = 1;
  private cells = 0;
  private scan = { inQuotes: false, separators: 0 };

  take(lines: readonly string[]): readonly CsvRecord[] {
    for (const line of lines)
      this.add(this.nextLine === 1 ? line.replace(BYTE_ORDER_MARK, '') : line);
    return this.done.splice(0);
  }

  finish(rest: string): readonly CsvRecord[] {
    if (rest !== '') this.add(this.nextLine === 1 ? rest.replace(BYTE_ORDER_MARK, '') : rest);
    while (this.open.length > 0) this.giveUpFirstLine();
    const last = this.done.pop();
    if (last) this.done.push({ ...last, unterminated: rest !== '' });
    return this.done.splice(0);
  }

  private add(line: string): void {
    if (line.length > MAX_LINE_LENGTH) throw lineTooLong();
    this.nextLine++;
    if (this.open.length === 0 && line.trim() === '') return;
    this.scan = scanQuotes(line, this.scan);
    this.open.push(line);
    if (this.scan.inQuotes) {
      if (this.open.length >= MAX_RECORD_LINES) this.giveUpFirstLine();
      return;
    }
    const cells = this.scan.separators + 1;
    this.cells ||= cells;
    if (this.open.length > 1 && cells !== this.cells) this.giveUpFirstLine();
    else this.emit(this.open.splice(0), false);
  }

  /** What was read as one record is none: its first line is wrong, the others are looked at on their own. */
  private giveUpFirstLine(): void {
    const [first = '', ...others] = this.open.splice(0);
    this.nextLine -= others.length;
    this.emit([first], true);
    for (const line of others) this.add(line);
  }

  private emit(lines: readonly string[], openQuote: boolean): void {
    this.scan = { inQuotes: false, separators: 0 };
    const text = lines.join('\n').replace(/\r$/, '');
    const line = this.nextLine - lines.length;
    this.done.push({ text, line, openQuote, unterminated: false });
  }
}

function lineTooLong(): ImportRefusal {
  return new ImportRefusal(
    'invalid',
    'not-a-register-file',
    `The file has a line of more than ${MAX_LINE_LENGTH} characters, so it is not a GIAS CSV file. Give edubasealldata as GIAS offers it.`,
  );
}
