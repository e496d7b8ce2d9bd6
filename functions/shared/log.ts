/** A line of the log: a code from the catalogue and facts that are not personal. */
export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error';
  readonly code: string;
  readonly requestId?: string;
  readonly error?: unknown;
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
}

export type Log = (entry: LogEntry) => void;

/** One JSON object a line on standard error; of an error its name, message and stack, never the input. */
export const jsonLog: Log = ({ error, facts, ...entry }) => {
  const cause =
    error instanceof Error ? { error: error.name, message: error.message, stack: error.stack } : {};
  process.stderr.write(
    `${JSON.stringify({ at: new Date().toISOString(), ...entry, ...facts, ...cause })}\n`,
  );
};
