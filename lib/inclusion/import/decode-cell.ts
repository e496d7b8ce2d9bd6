import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is that of bytes above ASCII.
const ABOVE_ASCII = /[^\x00-\x7f]/;

/**
 * A raw cell (one character per byte) as text: UTF-8 where it is valid as that, else windows-1252, in which
 * Ofsted publishes. Each cell on its own, so that a file need not be all of one.
 */
export function decodeCell(raw: string): string {
  if (!ABOVE_ASCII.test(raw)) return raw.trim();
  const bytes = Buffer.from(raw, 'latin1');
  return (isUtf8(bytes) ? bytes.toString('utf8') : iconv.decode(bytes, 'windows-1252')).trim();
}
