import type { StoredList } from './create-list.ts';

/** A stored list as one JSON document: its entry, with the very bytes of its body. */
export function listJson({ entry, bytes }: Pick<StoredList, 'entry' | 'bytes'>): Uint8Array {
  const before = Buffer.from(`${JSON.stringify(entry).slice(0, -1)},"body":`);
  return Buffer.concat([before, bytes, Buffer.from('}')]);
}
