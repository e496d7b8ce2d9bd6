import type { Session } from './session.ts';
import { bytesInWords } from './text/wording.ts';

/** Rewriting a terminal's line more often than this only flickers. */
const TTY_EVERY_MS = 100;
const LINE_EVERY_MS = 2_000;

/** Tells how far a file has been read: one line rewritten on a terminal, else a line every two seconds. */
export function createProgress(
  { output, showProgress }: Pick<Session, 'output' | 'showProgress'>,
  what: string,
  totalBytes: number,
  now: () => number = Date.now,
) {
  const every = output.isTty ? TTY_EVERY_MS : LINE_EVERY_MS;
  let saidAt = now();
  const say = (text: string) => {
    if (!showProgress) return;
    output.err(output.isTty ? `\r\u001B[K${text}` : `${text}\n`);
  };
  return {
    read(bytes: number): void {
      if (now() - saidAt < every) return;
      saidAt = now();
      const percent = Math.floor((bytes / totalBytes) * 100);
      say(`${what}: ${bytesInWords(bytes)} of ${bytesInWords(totalBytes)} read (${percent}%)`);
    },
    /** All is read, and what is left has no measure. */
    storing(): void {
      if (output.isTty) say(`${what}: read, now storing`);
    },
    /** Leaves a terminal's line clean. */
    end(): void {
      if (output.isTty && showProgress) output.err('\r\u001B[K');
    },
  };
}
