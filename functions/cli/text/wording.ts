import { londonDate, longDate } from '../../../lib/kernel/index.ts';
import { howMany } from '../../shared/words.ts';

export { codeInWords, countInWords, howMany, shortId } from '../../shared/words.ts';

const LONDON_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
});

/** "14 June 2026 at 09:30", in London. */
export function instantInWords(iso: string): string {
  const at = Date.parse(iso);
  return `${longDate(londonDate(at))} at ${LONDON_TIME.format(at)}`;
}

/** "65.3 MB", "812 KB". */
export function bytesInWords(bytes: number): string {
  if (bytes >= 1_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return bytes >= 1_000 ? `${Math.round(bytes / 1_000)} KB` : howMany(bytes, 'byte');
}

/** Text in lines of at most `width` characters, each after the first behind `indent`. */
export function wrapped(text: string, indent: string, width = 100): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    const longer = `${line} ${word}`;
    if (line !== undefined && longer.length <= width - indent.length)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.join(`\n${indent}`);
}
