import type { Owner } from '../../lib/access/index.ts';
import { ok, problem, type Result, refused, sha256 } from '../../lib/kernel/index.ts';
import {
  $TailoredListBody,
  type TailoredListEntry,
  upcastBody,
} from '../../lib/tailored-lists/index.ts';
import type { Deps } from '../shared/deps.ts';
import { listFolder, type StoredList } from './create-list.ts';

/**
 * A stored list with its body, in today's shape whatever ranking version made it, and the very bytes of it as
 * they are stored; refused when the bytes are not what the entry names.
 */
export async function readList(
  deps: Pick<Deps, 'lists' | 'objects'>,
  owner: Owner,
  requestId: string,
  version: number,
): Promise<Result<StoredList>> {
  const entry = await deps.lists(owner).get(requestId, version);
  return entry.ok ? readBodyOf(deps, owner, entry.value) : entry;
}

/** The list of an entry that has been read: its body never changes. */
export async function readBodyOf(
  deps: Pick<Deps, 'objects'>,
  owner: Owner,
  entry: TailoredListEntry,
): Promise<Result<StoredList>> {
  const bytes = await deps.objects.get(listFolder(owner), entry.bodyId);
  if (!bytes || sha256(bytes) !== entry.bodyId) return refused(damaged(entry));
  const stored: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
  const body = $TailoredListBody.safeParse(upcastBody(stored, entry.createdAt));
  return body.success ? ok({ entry, body: body.data, bytes }) : refused(damaged(entry));
}

function damaged(entry: TailoredListEntry) {
  return problem(
    'conflict',
    'needs-checking',
    `The stored body of list ${entry.requestId} version ${entry.version} is missing or not the one that was stored (${entry.bodyId}). It needs checking.`,
  );
}
