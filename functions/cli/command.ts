import type * as z from 'zod';
import { problem, type Result, refused } from '../../lib/kernel/index.ts';
import type { ExitCode } from './exit-code.ts';
import type { Session } from './session.ts';

/** What a command answers: a value for machines and the same in words. */
export interface Answer {
  readonly value: unknown;
  readonly text: () => string;
  /** Where done is not the whole truth, as for a replay that differs. */
  readonly exitCode?: ExitCode;
}

/** An argument or option: how it is written, and what it is for. */
export type Part = readonly [written: string, meaning: string];

interface Description {
  /** Words that call it: `register show`. */
  readonly name: string;
  readonly summary: string;
  /** `<name>` must be given, `[name]` may. */
  readonly arguments?: readonly Part[];
  readonly options?: readonly Part[];
  /** Options without which the command cannot run. */
  readonly required?: readonly Part[];
  /** Told to stop, it ends by itself with the best it has; others are left where they are. */
  readonly endsItself?: true;
  /** What follows `npm run rightplace --`. */
  readonly examples: readonly string[];
}

/** One command of the command line as data, in the manner of the API's route contracts. */
export interface CliCommand extends Description {
  readonly run: (
    session: Session,
    values: Readonly<Record<string, unknown>>,
  ) => Promise<Result<Answer>>;
}

/** Binds a command to its handler, which sees only parsed values. */
export function defineCommand<S extends z.ZodObject>(
  command: Description & {
    /** Schema of arguments and options together, by their names in camel case. */
    readonly input: S;
    readonly handle: (session: Session, input: z.infer<S>) => Promise<Result<Answer>>;
  },
): CliCommand {
  const { input, handle, ...description } = command;
  return {
    ...description,
    async run(session, values) {
      const parsed = input.safeParse(values);
      if (parsed.success) return handle(session, parsed.data);
      const faults = parsed.error.issues.map(({ path: [name], message }) =>
        name === undefined
          ? `${message}.`
          : `${writtenAs(description, String(name))} ${said(values[String(name)])}: ${message}.`,
      );
      return refused(problem('invalid', 'wrong-usage', faults.join('\n')));
    },
  };
}

/** `requestId` as the person wrote it: `--request-id`, or `<requestId>` for an argument. */
function writtenAs({ arguments: args = [] }: Description, name: string): string {
  const argument = args.find(([written]) => written.slice(1, -1) === name);
  return argument
    ? `<${name}>`
    : `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function said(value: unknown): string {
  return value === undefined ? 'is missing' : JSON.stringify(value);
}
