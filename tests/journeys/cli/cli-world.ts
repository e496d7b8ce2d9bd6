import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../../functions/cli/run-cli.ts';
import type { Surroundings } from '../../../functions/cli/session.ts';
import { openEngine } from '../../../lib/adapters/engine/embedded-engine.ts';

interface Called {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** The command line in process, over a folder of its own with a real embedded engine. */
export interface CliWorld {
  readonly folder: string;
  readonly dataDir: string;
  /** Calls the command line as `npm run rightplace -- ...argv` does. */
  readonly run: (...argv: string[]) => Promise<Called>;
  readonly runIn: (around: Partial<Surroundings>, ...argv: string[]) => Promise<Called>;
  /** What a command printed under `--json`. */
  readonly json: (...argv: string[]) => Promise<unknown>;
  /** Writes a file and gives its path. */
  readonly write: (name: string, content: string | Uint8Array) => string;
  readonly close: () => Promise<void>;
}

/** With `engine`, one engine runs for all calls and they join it, as beside `npm start`; else each starts its own. */
export async function openCliWorld(given: { readonly engine: boolean }): Promise<CliWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'rightplace-cli-'));
  const dataDir = join(folder, 'data');
  const engine = given.engine ? await openEngine(dataDir) : null;

  async function runIn(around: Partial<Surroundings>, ...argv: string[]): Promise<Called> {
    let out = '';
    let err = '';
    const output: Surroundings['output'] = {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      isTty: false,
    };
    const withFolder = argv.includes('--data-dir') ? argv : [...argv, '--data-dir', dataDir];
    const { exitCode } = await runCli(withFolder, { output, env: {}, ...around });
    return { exitCode, out, err };
  }

  return {
    folder,
    dataDir,
    runIn,
    run: (...argv) => runIn({}, ...argv),
    async json(...argv) {
      const { out, err, exitCode } = await runIn({}, ...argv, '--json');
      if (exitCode !== 0) throw new Error(`exit code ${exitCode}: ${err}`);
      return JSON.parse(out);
    },
    write(name, content) {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    async close() {
      await engine?.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
