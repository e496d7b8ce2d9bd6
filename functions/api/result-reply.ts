import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type * as z from 'zod';
import { ok, problem, type Result, refused } from '../../lib/kernel/index.ts';
import type { StoredResult } from '../use-cases/follow-plan-run.ts';
import type { Reply } from './implement.ts';

/** How a result is told in words, beside its JSON. */
export interface InWords<T> {
  readonly schema: z.ZodType<T>;
  readonly text: (result: T) => string;
  readonly markdown: (result: T) => string;
}

interface Asked {
  readonly header: (name: string) => string | undefined;
  readonly query: { readonly format?: 'json' | 'markdown' | 'text' | undefined };
}

/** Smaller ones are not worth packing. */
const WORTH_PACKING_BYTES = 64 * 1024;
/** Lambda answers with 6 MB at most, text in JSON or bytes in base64. */
const MOST_UNPACKED_BYTES = 4 * 1024 * 1024;

const packed = promisify(gzip);

/**
 * A result never changes, so its validator is its content id; as JSON it is sent as it is stored, packed where it is
 * large, and in words where `Accept` or `format` asks for them.
 */
export async function resultReply<T>(
  { id, bytes }: StoredResult,
  { header, query }: Asked,
  words: InWords<T>,
): Promise<Result<Reply>> {
  const format = query.format ?? formatOf(header('accept') ?? '');
  if (format !== 'json') return ok(inWords(bytes, format, words));
  const takesPacked = /\bgzip\b/.test(header('accept-encoding') ?? '');
  const pack = bytes.length >= WORTH_PACKING_BYTES && takesPacked;
  const etag = pack ? `"${id}-gzip"` : `"${id}"`;
  const headers = { etag, vary: 'accept, accept-encoding', 'content-type': 'application/json' };
  if (header('if-none-match') === etag) return ok({ status: 304, body: null, headers });
  if (pack) {
    const body = await packed(bytes);
    return ok({ body, headers: { ...headers, 'content-encoding': 'gzip' } });
  }
  if (bytes.length > MOST_UNPACKED_BYTES) return refused(TOO_LARGE_UNPACKED);
  return ok({ body: bytes, headers });
}

/** Words where they are asked for before JSON. */
function formatOf(accept: string): 'json' | 'markdown' | 'text' {
  const first = /application\/json|\*\/\*|text\/(markdown|plain)/.exec(accept);
  if (first?.[1] === undefined) return 'json';
  return first[1] === 'plain' ? 'text' : 'markdown';
}

function inWords<T>(bytes: Uint8Array, format: 'markdown' | 'text', words: InWords<T>): Reply {
  const result = words.schema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  const type = format === 'text' ? 'text/plain' : 'text/markdown';
  return {
    body: words[format](result),
    headers: { 'content-type': `${type}; charset=utf-8`, vary: 'accept' },
  };
}

const TOO_LARGE_UNPACKED = problem(
  'invalid',
  'result-too-large-unpacked',
  'This is too large to be sent unpacked; ask for it with Accept-Encoding: gzip (curl --compressed).',
);
