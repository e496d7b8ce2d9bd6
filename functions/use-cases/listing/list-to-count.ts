import type { Owner } from '../../../lib/access/index.ts';
import { ok, problem, type Result, refused } from '../../../lib/kernel/index.ts';
import { $ListToCount, type Part, partsOf, upcastBody } from '../../../lib/tailored-lists/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { listFolder } from '../create-list.ts';

/** What is to be counted of a request now, and as which version; version 0 where nothing is. */
export interface ToCount {
  readonly version: number;
  readonly parts: readonly Part[];
}

const NOTHING: ToCount = { version: 0, parts: [] };

/**
 * What the newest list of a request says of the settings that it names. Nothing of a request that has no list, that was
 * erased, or that was closed because it was made in error: there never was such a child. A request that was closed for
 * another reason stays counted, since its list was made for a child.
 */
export async function toCountOf(
  deps: Pick<Deps, 'cases' | 'lists' | 'objects'>,
  owner: Owner,
  requestId: string,
  counted: number | null,
): Promise<Result<ToCount> | 'as-counted'> {
  const standing = await deps.cases(owner).get(requestId);
  if (!standing.ok) {
    return standing.problem.code === 'request-not-found' ? ok(NOTHING) : standing;
  }
  const { latestList, closedAs } = standing.value;
  const version = closedAs === 'made-in-error' ? 0 : (latestList ?? 0);
  if (version === counted) return 'as-counted';
  if (version === 0) return ok(NOTHING);
  const parts = await partsOfList(deps, owner, requestId, version);
  return parts.ok ? ok({ version, parts: parts.value }) : parts;
}

async function partsOfList(
  deps: Pick<Deps, 'lists' | 'objects'>,
  owner: Owner,
  requestId: string,
  version: number,
): Promise<Result<readonly Part[]>> {
  const entry = await deps.lists(owner).get(requestId, version);
  if (!entry.ok) return entry;
  const { bodyId, createdAt } = entry.value;
  const bytes = await deps.objects.get(listFolder(owner), bodyId);
  const stored: unknown = bytes ? JSON.parse(Buffer.from(bytes).toString('utf8')) : null;
  const list = $ListToCount.safeParse(upcastBody(stored, createdAt));
  if (list.success) return ok(partsOf(list.data));
  return refused(
    problem(
      'conflict',
      'needs-checking',
      `The stored body of list ${requestId} version ${version} cannot be read, so it is not counted.`,
    ),
  );
}
