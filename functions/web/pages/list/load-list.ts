import type { Owner } from '../../../../lib/access/index.ts';
import { type CalendarDate, londonDate, ok, type Result } from '../../../../lib/kernel/index.ts';
import type { Case, PlacementRequest } from '../../../../lib/requests/index.ts';
import type { StoredList } from '../../../use-cases/create-list.ts';
import type { WebDeps } from '../../web-deps.ts';
import { keptList } from './kept-lists.ts';

/** A request and where it stands, which is said above each of its pages. */
export interface LoadedCase {
  readonly owner: Owner;
  readonly request: PlacementRequest;
  readonly case: Case;
  readonly today: CalendarDate;
}

export interface LoadedList extends LoadedCase {
  readonly list: StoredList;
}

export async function loadCase(
  deps: WebDeps,
  owner: Owner,
  requestId: string,
): Promise<Result<LoadedCase>> {
  const [request, stands] = await Promise.all([
    deps.requests(owner).get(requestId),
    deps.cases(owner).get(requestId),
  ]);
  if (!request.ok) return request;
  if (!stands.ok) return stands;
  const today = londonDate(deps.now());
  return ok({ owner, request: request.value, case: stands.value, today });
}

/** A version of a request's list, with the request as it stands now. */
export async function loadList(
  deps: WebDeps,
  owner: Owner,
  { requestId, version }: { readonly requestId: string; readonly version: number },
): Promise<Result<LoadedList>> {
  const [loaded, list] = await Promise.all([
    loadCase(deps, owner, requestId),
    keptList(deps, owner, requestId, version),
  ]);
  if (!loaded.ok) return loaded;
  return list.ok ? ok({ ...loaded.value, list: list.value }) : list;
}
