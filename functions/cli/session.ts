import { resolve } from 'node:path';
import { readEnv } from '../shared/env.ts';
import { type LocalWorkspace, openLocalWorkspace } from '../shared/local-workspace.ts';
import type { Output } from './output.ts';
import { quietLog } from './quiet-log.ts';

/** What surrounds one call of the command line; tests hand in their own. */
export interface Surroundings {
  readonly output: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the person presses Ctrl-C. */
  readonly signal?: AbortSignal;
  /** Text of standard input, for commands that take `-` as their file. */
  readonly readStdin?: () => Promise<string>;
}

/** What a command works with. */
export interface Session {
  readonly output: Output;
  /** Progress is shown; not under `--json`, where standard error holds nothing but a problem. */
  readonly showProgress: boolean;
  readonly signal: AbortSignal;
  readonly env: Surroundings['env'];
  /** The data folder, opened when it is first asked for, so that wrong usage starts no engine. */
  readonly open: () => Promise<LocalWorkspace>;
  /** The path of a file as the person means it. */
  readonly pathOf: (file: string) => string;
  readonly readStdin: () => Promise<string>;
}

/** The person stopped the command. */
export class Interrupted extends Error {}

/** Carries out an act and closes the data folder after it, whether it ended well, failed or was stopped. */
export async function inSession<T>(
  { output, env, signal = new AbortController().signal, readStdin = readAllOfStdin }: Surroundings,
  globals: {
    readonly json: boolean;
    readonly dataDir: string;
    readonly endsItself?: true | undefined;
  },
  act: (session: Session) => Promise<T>,
): Promise<T> {
  const opened: Promise<LocalWorkspace>[] = [];
  const session: Session = {
    output,
    showProgress: !globals.json,
    signal,
    env,
    pathOf: (file) => resolve(whereThePersonStands(env), file),
    readStdin,
    open() {
      const opening =
        opened[0] ?? openLocalWorkspace(readEnv(env), globals.dataDir, quietLog(output));
      opened[0] = opening;
      return opening;
    },
  };
  try {
    if (globals.endsItself) return await act(session);
    return await Promise.race([act(session), interruption(signal)]);
  } finally {
    // What could not be opened has been reported by the command and needs no closing.
    const workspace = await opened[0]?.catch(() => null);
    await workspace?.close();
  }
}

/** npm runs its scripts in the package's folder and leaves the person's own folder in INIT_CWD. */
function whereThePersonStands(env: Surroundings['env']): string {
  return (env.npm_lifecycle_event === 'rightplace' ? env.INIT_CWD : undefined) ?? process.cwd();
}

function interruption(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(new Interrupted());
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

async function readAllOfStdin(): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
