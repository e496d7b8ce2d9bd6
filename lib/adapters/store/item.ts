import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { ok, problem, type Result, refused } from '../../kernel/index.ts';
import type { Key } from './keys.ts';
import type { Work } from './work-index.ts';

const $Keyed = z.object({ pk: z.string(), sk: z.string() });

/** The envelope of every item: key, kind, revision, version of the body's schema, the body; an expiry, and what is still to be done. */
const $Item = $Keyed.extend({
  kind: z.string(),
  rev: z.int(),
  schema: z.int(),
  body: z.unknown(),
  expiresAt: z.int().optional(),
  work: z.enum(['OUTBOX', 'UNSEALED', 'DUE']).optional(),
  workAt: z.string().optional(),
});
export type Item = z.infer<typeof $Item>;

/**
 * A kind of item: its body's schema, the schema's version, and how a body of each older version is
 * raised to the next. Items are never rewritten for a new version; they are raised as they are read.
 */
export interface ItemKind<T> {
  readonly kind: string;
  readonly schema: number;
  readonly body: z.ZodType<T>;
  /** `upcasts[1]` turns a body of version 1 into one of version 2, and so on. */
  readonly upcasts: Readonly<Record<number, (body: unknown) => unknown>>;
}

/** What an item carries beside its body. */
export interface Marks {
  /** Seconds since 1970. */
  readonly expiresAt?: number | undefined;
  readonly work?: Work | undefined;
}

export function encodeItem<T>(
  kind: ItemKind<T>,
  key: Key,
  body: T,
  rev: number,
  { expiresAt, work }: Marks = {},
): Record<string, AttributeValue> {
  const item = { ...key, kind: kind.kind, rev, schema: kind.schema, body, expiresAt, ...work };
  return marshall(item, { removeUndefinedValues: true, convertClassInstanceToMap: true });
}

/** An item whose envelope cannot be read is of no kind, so that it needs checking wherever it is met. */
export function decodeItem(attributes: Record<string, AttributeValue>): Item {
  const given = unmarshall(attributes);
  const item = $Item.safeParse(given);
  if (item.success) return item.data;
  return { ...$Keyed.parse(given), kind: 'unreadable', rev: 0, schema: 0, body: null };
}

/** The body of an item in today's shape, or why it needs checking. */
export function bodyOf<T>(kind: ItemKind<T>, item: Item): Result<T> {
  let body = item.body;
  for (let version = item.schema; version < kind.schema; version += 1) {
    body = kind.upcasts[version]?.(body) ?? body;
  }
  const parsed = kind.body.safeParse(body);
  if (parsed.success && item.kind === kind.kind) return ok(parsed.data);
  const where = parsed.error?.issues[0]?.path.join('.') ?? 'kind';
  return refused(
    problem(
      'conflict',
      'needs-checking',
      `The stored ${kind.kind} ${item.sk} cannot be read (at “${where}”) and needs checking. Nothing was changed.`,
    ),
  );
}
