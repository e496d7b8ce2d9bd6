import type { Session } from './session.ts';
import { createStatusLine } from './status-line.ts';
import { bytesInWords } from './text/wording.ts';

/** Tells how far a file has been read. */
export function createProgress(
  session: Pick<Session, 'output' | 'showProgress'>,
  what: string,
  totalBytes: number,
  now: () => number = Date.now,
) {
  const line = createStatusLine(session, now);
  return {
    read(bytes: number): void {
      line.tell(() => {
        const percent = Math.floor((bytes / totalBytes) * 100);
        return `${what}: ${bytesInWords(bytes)} of ${bytesInWords(totalBytes)} read (${percent}%)`;
      });
    },
    /** All is read, and what is left has no measure. */
    storing(): void {
      line.nowOnTerminal(`${what}: read, now storing`);
    },
    end: line.end,
  };
}
