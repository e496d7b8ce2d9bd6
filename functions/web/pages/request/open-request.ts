import type { Owner } from '../../../../lib/access/index.ts';
import { type CalendarDate, londonDate, ok, type Result } from '../../../../lib/kernel/index.ts';
import type { Case, PlacementRequest } from '../../../../lib/requests/index.ts';
import type { Deps } from '../../../shared/deps.ts';
import { recordView } from '../../../use-cases/record-view.ts';
import type { ActingVisit } from '../../visit.ts';

/** A request as its pages show it, ready for `RequestHeader`. */
export interface OpenedRequest {
  readonly owner: Owner;
  readonly request: PlacementRequest;
  readonly case: Case;
  readonly today: CalendarDate;
  readonly person: string;
}

/** Reads a request for one of its pages, which is noted as a view of it. */
export async function openRequest(
  deps: Deps,
  { owner, principal, visitor }: ActingVisit,
  requestId: string,
): Promise<Result<OpenedRequest>> {
  const [request, stands] = await Promise.all([
    deps.requests(owner).get(requestId),
    deps.cases(owner).get(requestId),
  ]);
  if (!request.ok) return request;
  if (!stands.ok) return stands;
  await recordView(deps, owner, principal, `request/${requestId}`);
  return ok({
    owner,
    request: request.value,
    case: stands.value,
    today: londonDate(deps.now()),
    person: visitor.session.personId,
  });
}
