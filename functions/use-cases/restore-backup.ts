import {
  canonicalJson,
  type FileTree,
  ok,
  problem,
  type Result,
  refused,
} from '../../lib/kernel/index.ts';
import {
  $ListedFile,
  $Manifest,
  COPIES,
  Contents,
  contentsOf,
  FILE_LIST,
  ITEMS,
  MANIFEST,
  type Manifest,
} from './backup-format.ts';
import { LinesHash, measured, unpackedLines } from './backup-lines.ts';
import type { Kept } from './export-backup.ts';

/** Records that are put in before the next are read. */
const AT_ONCE = 500;

/**
 * Puts a backup into an empty table. All of it is checked against the manifest before anything is written. Files come
 * first, since records name them; at the end the table is read and compared with what was exported.
 */
export async function restoreBackup(
  { table, files }: Kept,
  from: FileTree,
): Promise<Result<Manifest>> {
  if (!(await table.isEmpty())) return refused(NOT_EMPTY);
  const manifest = await readManifest(from);
  if (!manifest.ok) return manifest;
  const fault = await faultOf(from, manifest.value);
  if (fault !== null) return refused(damaged(fault));

  for await (const { path } of listedFiles(from)) {
    await files.write(path, await bytesOf(from, `${COPIES}${path}`));
  }
  let batch: string[] = [];
  for await (const line of unpackedLines(await bytesOf(from, ITEMS))) {
    batch.push(line);
    if (batch.length < AT_ONCE) continue;
    await table.put(batch);
    batch = [];
  }
  await table.put(batch);

  const { count, contents } = await contentsOf(table.lines());
  const { items } = manifest.value;
  if (count === items.count && contents === items.contents) return manifest;
  return refused(differs(items.count, count));
}

async function readManifest(from: FileTree): Promise<Result<Manifest>> {
  const bytes = await from.read(MANIFEST);
  if (bytes === null) return refused(NO_BACKUP);
  const parsed = $Manifest.safeParse(parsedJson(await textOf(bytes)));
  return parsed.success ? ok(parsed.data) : refused(damaged(`${MANIFEST} cannot be read`));
}

/** What is wrong with a backup; null where it is whole. */
async function faultOf(from: FileTree, { items, files }: Manifest): Promise<string | null> {
  try {
    const contents = new Contents();
    const sha256 = await hashOf(from, ITEMS, (line) => contents.add(line));
    if (canonicalJson({ ...contents.value, sha256 }) !== canonicalJson(items)) {
      return `${ITEMS} was changed`;
    }
    if ((await hashOf(from, FILE_LIST)) !== files.sha256) return `${FILE_LIST} was changed`;
    for await (const { path, bytes, sha256 } of listedFiles(from)) {
      const copy = measured(await bytesOf(from, `${COPIES}${path}`));
      for await (const _chunk of copy.bytes);
      const is = copy.result();
      if (is.bytes !== bytes || is.sha256 !== sha256) return `${COPIES}${path} was changed`;
    }
    return null;
  } catch (error) {
    // Cut off, no gzip, or not there.
    return error instanceof Error ? error.message : String(error);
  }
}

async function hashOf(
  from: FileTree,
  path: string,
  see: (line: string) => void = () => {},
): Promise<string> {
  const hash = new LinesHash();
  for await (const line of unpackedLines(await bytesOf(from, path))) {
    hash.add(line);
    see(line);
  }
  return hash.digest();
}

async function* listedFiles(from: FileTree) {
  for await (const line of unpackedLines(await bytesOf(from, FILE_LIST))) {
    yield $ListedFile.parse(JSON.parse(line));
  }
}

async function bytesOf(from: FileTree, path: string): Promise<AsyncIterable<Uint8Array>> {
  const bytes = await from.read(path);
  if (bytes === null) throw new Error(`${path} is missing`);
  return bytes;
}

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const NOT_EMPTY = problem(
  'conflict',
  'table-not-empty',
  'The table is not empty, and a restore would mix two states. Give an empty data folder.',
);

const NO_BACKUP = problem(
  'not-found',
  'no-backup',
  `There is no ${MANIFEST} in that folder, so it holds no backup, or one whose export did not end.`,
);

function damaged(fault: string) {
  return problem(
    'conflict',
    'backup-damaged',
    `The backup is not as it was exported: ${fault}. Nothing was restored.`,
  );
}

function differs(wanted: number, found: number) {
  return problem(
    'conflict',
    'restore-differs',
    `The table does not hold what was exported: ${found} records instead of ${wanted}, or others. Delete the data folder and restore again while nobody writes.`,
  );
}
