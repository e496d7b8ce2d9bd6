import type { Session } from './session.ts';

/** Rewriting a terminal's line more often than this only flickers. */
const TTY_EVERY_MS = 100;
const LINE_EVERY_MS = 2_000;

/** How far long work has come: one line rewritten on a terminal, else a line every two seconds. */
export function createStatusLine(
  { output, showProgress }: Pick<Session, 'output' | 'showProgress'>,
  now: () => number = Date.now,
) {
  const every = output.isTty ? TTY_EVERY_MS : LINE_EVERY_MS;
  let saidAt = now();
  const write = (text: string) => {
    if (!showProgress) return;
    output.err(output.isTty ? `\r\u001B[K${text}` : `${text}\n`);
  };
  return {
    /** Said if it is time for it; words are made only then. */
    tell(words: () => string): void {
      if (now() - saidAt < every) return;
      saidAt = now();
      write(words());
    },
    /** Said at once, to those who watch a terminal. */
    nowOnTerminal(text: string): void {
      if (output.isTty) write(text);
    },
    /** Leaves a terminal's line clean. */
    end(): void {
      if (output.isTty && showProgress) output.err('\r\u001B[K');
    },
  };
}
