import * as z from 'zod';
import { sha256 } from '../../lib/kernel/index.ts';

/** Files of a backup beside its copies of files, which stand under `files/`. */
export const MANIFEST = 'manifest.json';
export const ITEMS = 'items.jsonl.gz';
export const FILE_LIST = 'files.jsonl.gz';
export const COPIES = 'files/';

const $Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What a backup holds, and by what its files are known again. */
export const $Manifest = z.object({
  format: z.literal(1),
  at: z.iso.datetime(),
  codeVersion: z.string(),
  /** Records of the table: how many, the hash of their lines, and the same whatever their order. */
  items: z.object({ count: z.int().min(0), sha256: $Hash, contents: $Hash }),
  /** Objects and uploads: how many, how many bytes, and the hash of the lines that list them. */
  files: z.object({ count: z.int().min(0), bytes: z.int().min(0), sha256: $Hash }),
});
export type Manifest = z.infer<typeof $Manifest>;

/** Never out of the folder that it is restored into. */
const $Path = z.string().refine((path) => path.split('/').every((part) => /^[^./\\]/.test(part)), {
  error: 'must be a path under the folder',
});

export const $ListedFile = z.object({ path: $Path, bytes: z.int().min(0), sha256: $Hash });
export type ListedFile = z.infer<typeof $ListedFile>;

/** Sums of hashes do not tell in which order they were added. */
const MODULUS = 2n ** 256n;

/** Knows a set of lines again, in whatever order they come. */
export class Contents {
  #count = 0;
  #sum = 0n;

  add(line: string): void {
    this.#count += 1;
    this.#sum = (this.#sum + BigInt(`0x${sha256(line)}`)) % MODULUS;
  }

  get value(): Pick<Manifest['items'], 'count' | 'contents'> {
    return { count: this.#count, contents: this.#sum.toString(16).padStart(64, '0') };
  }
}

/** The contents of all lines. */
export async function contentsOf(lines: AsyncIterable<string>): Promise<Contents['value']> {
  const contents = new Contents();
  for await (const line of lines) contents.add(line);
  return contents.value;
}
