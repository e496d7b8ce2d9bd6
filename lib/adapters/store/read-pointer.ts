import { bodyOf, type ItemKind } from './item.ts';
import type { Key } from './keys.ts';
import type { Table } from './table.ts';

/**
 * A pointer, with the revision that a move of it must expect; null before the first. Throws when it cannot be
 * read: going on without what it points to would give other answers without a word.
 */
export async function readPointer<T>(
  table: Table,
  kind: ItemKind<T>,
  key: Key,
): Promise<{ readonly pointer: T; readonly revision: number } | null> {
  const item = await table.get(key);
  if (!item) return null;
  const pointer = bodyOf(kind, item);
  if (!pointer.ok) throw new Error(pointer.problem.detail);
  return { pointer: pointer.value, revision: item.rev };
}
