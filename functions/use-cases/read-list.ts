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
  if (!entry.ok) return entry;
  const bytes = await deps.objects.get(listFolder(owner), entry.value.bodyId);
  if (!bytes || sha256(bytes) !== entry.value.bodyId) return refused(damaged(entry.value));
  const stored: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
  const body = $TailoredListBody.safeParse(upcastBody(stored, entry.value.createdAt));
  if (!body.success) return refused(damaged(entry.value));
  return ok({ entry: entry.value, body: body.data, bytes });
}

function damaged(entry: TailoredListEntry) {
  return problem(
    'conflict',
    'needs-checking',
    `The stored body of list ${entry.requestId} version ${entry.version} is missing or not the one that was stored (${entry.bodyId}). It needs checking.`,
  );
}
