/** Where the command line speaks; tests hand in their own and read what was said. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
  /** Standard error is a terminal, so progress may rewrite its line. */
  readonly isTty: boolean;
}

export function processOutput(): Output {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isTty: process.stderr.isTTY === true,
  };
}
