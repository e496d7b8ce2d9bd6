import { statSync } from 'node:fs';
import { CommanderError } from 'commander';
import * as z from 'zod';
import { type Problem, problem, type Result, refused } from '../../lib/kernel/index.ts';
import type { Answer } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { EXIT, type ExitCode, exitCodeOf } from './exit-code.ts';
import type { Output } from './output.ts';
import { createProgram } from './program.ts';
import { Interrupted, inSession, type Surroundings } from './session.ts';
import { failureText } from './text/failure-text.ts';
import { problemText } from './text/problem-text.ts';

const $Globals = z.object({
  json: z.boolean().default(false),
  dataDir: z
    .string()
    .refine((path) => statSync(path, { throwIfNoEntry: false })?.isFile() !== true, {
      error: (issue) => `--data-dir ${issue.input} is a file; give a folder.`,
    }),
});

/** Carries out one call of the command line and says with which code to leave. Never throws. */
export async function runCli(
  argv: readonly string[],
  surroundings: Surroundings,
): Promise<{ readonly exitCode: ExitCode }> {
  const { output } = surroundings;
  const json = argv.includes('--json');
  const answers: Result<Answer>[] = [];
  const program = createProgram(
    { writeOut: output.out, writeErr: json ? () => {} : output.err },
    async (command, values) => {
      const globals = $Globals.safeParse(values);
      answers.push(
        globals.success
          ? await inSession(
              surroundings,
              { ...globals.data, endsItself: command.endsItself },
              (session) => command.run(session, values),
            )
          : refused(wrongUsage(globals.error.issues.map(({ message }) => message).join('\n'))),
      );
    },
  );
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) return { exitCode: failed(error, surroundings, json) };
    if (error.exitCode === 0) return { exitCode: EXIT.done };
    // Commander has shown the help to somebody who named no command.
    if (error.code === 'commander.help' && !json) return { exitCode: EXIT.usage };
    answers.push(refused(wrongUsage(commanderWords(error, argv))));
  }
  const codes = answers.map((answer) => tell(answer, output, json));
  return { exitCode: codes.at(-1) ?? EXIT.done };
}

function tell(answer: Result<Answer>, output: Output, json: boolean): ExitCode {
  if (!answer.ok) {
    output.err(json ? `${JSON.stringify(answer.problem)}\n` : problemText(answer.problem));
    return exitCodeOf(answer.problem.kind);
  }
  const { value, text, exitCode } = answer.value;
  const said = json ? JSON.stringify(value, null, 2) : text();
  output.out(said.endsWith('\n') ? said : `${said}\n`);
  return exitCode ?? EXIT.done;
}

function wrongUsage(detail: string): Problem {
  return problem('invalid', 'wrong-usage', detail);
}

/** What commander found wrong as a sentence, and where to read how it is done. */
function commanderWords(error: CommanderError, argv: readonly string[]): string {
  const fault =
    error.code === 'commander.help'
      ? 'no command was given'
      : error.message
          .replace(/^error: /, '')
          .replaceAll('\n', ' ')
          .replace(/\.$/, '');
  const sentence = `${fault.charAt(0).toUpperCase()}${fault.slice(1)}.`;
  const called = COMMANDS.find(({ name }) => `${argv.join(' ')} `.startsWith(`${name} `));
  return `${sentence} See npm run rightplace -- ${called ? `${called.name} ` : ''}--help`;
}

function failed(error: unknown, { output, env }: Surroundings, json: boolean): ExitCode {
  const interrupted = error instanceof Interrupted;
  const detail = interrupted ? 'Stopped.' : failureText(error, env);
  const code = interrupted ? 'interrupted' : 'unexpected-failure';
  if (json) output.err(`${JSON.stringify({ kind: 'failed', code, detail })}\n`);
  else output.err(`${detail}\n`);
  if (!interrupted && !json && env.DEBUG && error instanceof Error) output.err(`${error.stack}\n`);
  return interrupted ? EXIT.interrupted : EXIT.failed;
}
