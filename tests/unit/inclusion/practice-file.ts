import {
  type PracticeFile,
  type PracticeKind,
  readPractice,
} from '../../../lib/inclusion/index.ts';
import type { Problem, SettingKey } from '../../../lib/kernel/index.ts';

/** Bytes of a file in pieces of a few bytes, so that everything that can be cut is cut. */
export async function* inPieces(
  content: string | Uint8Array,
  size = 7,
): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export async function readFile(
  kind: PracticeKind,
  content: string | Uint8Array,
  known: ReadonlySet<SettingKey> | null = null,
): Promise<PracticeFile> {
  const read = await readPractice(kind, inPieces(content), known);
  if (!read.ok) throw new Error(read.problem.detail);
  return read.value;
}

export async function refusalOf(
  kind: PracticeKind,
  content: string | Uint8Array,
): Promise<Problem> {
  const read = await readPractice(kind, inPieces(content), null);
  if (read.ok) throw new Error('the file was read');
  return read.problem;
}
