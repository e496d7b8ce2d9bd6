import {
  canonicalJson,
  type FileTree,
  ok,
  problem,
  type Result,
  refused,
  type WholeTable,
} from '../../lib/kernel/index.ts';
import {
  COPIES,
  Contents,
  contentsOf,
  FILE_LIST,
  ITEMS,
  type ListedFile,
  MANIFEST,
  type Manifest,
} from './backup-format.ts';
import { measured, packedLines } from './backup-lines.ts';

/** What a backup is made of, and what it is restored into. */
export interface Kept {
  readonly table: WholeTable;
  /** Objects and uploads. */
  readonly files: FileTree;
}

export interface ExportDeps extends Kept {
  readonly now: () => number;
  readonly codeVersion: string;
}

/**
 * Writes all that is kept into an empty folder. The table is read twice: what gives the same contents both times stood
 * so at the moment in between, since records only go forward. Files come after it, so whatever a record names is
 * among them; they never change. The manifest comes last, so a folder without one is no backup.
 */
export async function exportBackup(deps: ExportDeps, into: FileTree): Promise<Result<Manifest>> {
  for await (const path of into.paths()) return refused(notEmpty(path));
  const contents = new Contents();
  const items = packedLines(adding(contents, deps.table.lines()));
  await into.write(ITEMS, items.bytes);
  const again = await contentsOf(deps.table.lines());
  if (canonicalJson(again) !== canonicalJson(contents.value)) return refused(CHANGED);

  const total = { count: 0, bytes: 0 };
  const list = packedLines(copying(deps.files, into, total));
  await into.write(FILE_LIST, list.bytes);
  const manifest: Manifest = {
    format: 1,
    at: new Date(deps.now()).toISOString(),
    codeVersion: deps.codeVersion,
    items: { ...contents.value, sha256: items.sha256() },
    files: { ...total, sha256: list.sha256() },
  };
  await into.write(MANIFEST, oneChunk(`${JSON.stringify(manifest, null, 2)}\n`));
  return ok(manifest);
}

async function* adding(contents: Contents, lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) {
    contents.add(line);
    yield line;
  }
}

/** Copies every file and gives a line of each. */
async function* copying(
  files: FileTree,
  into: FileTree,
  total: { count: number; bytes: number },
): AsyncGenerator<string> {
  for await (const path of files.paths()) {
    const bytes = await files.read(path);
    // It went between being listed and being read.
    if (bytes === null) continue;
    const copy = measured(bytes);
    await into.write(`${COPIES}${path}`, copy.bytes);
    const listed: ListedFile = { path, ...copy.result() };
    total.count += 1;
    total.bytes += listed.bytes;
    yield canonicalJson(listed);
  }
}

async function* oneChunk(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

function notEmpty(path: string) {
  return problem(
    'conflict',
    'backup-folder-not-empty',
    `The folder for the backup is not empty: it holds ${path}. Give one that is empty or not there yet.`,
  );
}

const CHANGED = problem(
  'conflict',
  'changed-while-read',
  'Somebody wrote while the table was read, so what was read never stood there at one moment. Stop the server and export into another folder.',
);
