import { isUtf8 } from 'node:buffer';
import { problem } from '../problem.ts';
import { ok, type Result, refused } from '../result.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
/** So much of a file shows whether every other byte is empty. */
const LOOKED_AT = 512;

/**
 * A file as text with lines that end in "\n": UTF-16 by its mark or its empty bytes, UTF-8 where it is valid as that, else
 * Windows-1252. Refused where it is too large, empty, or a spreadsheet of its own kind.
 */
export function decodeText(given: Uint8Array, mostBytes: number): Result<string> {
  const bytes = Buffer.from(given);
  if (bytes.length === 0) return wrong('empty-file', 'The file is empty. Was it saved to its end?');
  if (bytes.length > mostBytes) {
    const detail = `The file has ${megabytes(bytes.length)} MB; at most ${megabytes(mostBytes)} MB can be read. Split it.`;
    return refused(problem('too-large', 'file-too-large', detail));
  }
  if (beginsWith(bytes, ZIP) || beginsWith(bytes, OLD_OFFICE)) {
    return wrong(
      'not-a-csv-file',
      'This is a spreadsheet or a zip file, not CSV. Open it and save it as “CSV UTF-8 (comma delimited)”.',
    );
  }
  const text = decoded(bytes, encodingOf(bytes)).replaceAll(/\r\n?/g, '\n');
  if (text.includes('\0')) {
    return wrong('not-a-csv-file', 'This is not text. Save the spreadsheet as CSV and send that.');
  }
  return ok(text);
}

/**
 * By the platform, since a library of encodings would be half of what the API and the pages load. In two calls: some
 * versions of Node take Windows-1252 for Latin-1 when they decode at once (nodejs/node #56542).
 */
function decoded(bytes: Buffer, encoding: string): string {
  const decoder = new TextDecoder(encoding);
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

function encodingOf(bytes: Buffer): string {
  if (beginsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (beginsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const start = bytes.subarray(0, LOOKED_AT);
  const empty = [0, 1].map(
    (from) => start.filter((byte, i) => byte === 0 && i % 2 === from).length,
  );
  const mostly = start.length / 4;
  if ((empty[1] ?? 0) > mostly) return 'utf-16le';
  if ((empty[0] ?? 0) > mostly) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function beginsWith(bytes: Buffer, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace('.0', '');
}

function wrong(code: string, detail: string) {
  return refused(problem('invalid', code, detail));
}
