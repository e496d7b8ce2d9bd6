import { type Hold, type HoldChange, shownHold } from '../../../lib/capacity/index.ts';
import { ok, type Result } from '../../../lib/kernel/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { changeAHold, holdAPlace } from '../../use-cases/hold-a-place.ts';
import * as contract from '../contract/holds-contract.ts';
import { type BoundRoute, implement, type Reply } from '../implement.ts';
import { once } from '../once.ts';
import { pageReply, pageRequest } from '../page-reply.ts';

function holdsPath(authority: string, requestId: string): string {
  return `/v1/authorities/${authority}/requests/${requestId}/holds`;
}

function shown(deps: Deps, hold: Result<Hold>): Result<Reply> {
  return hold.ok ? ok({ body: shownHold(hold.value, deps.now()) }) : hold;
}

function changing(route: typeof contract.extendHold, change: HoldChange): BoundRoute {
  return implement(route, async (deps, { owner, principal, params, body }) =>
    shown(deps, await changeAHold(deps, owner, principal, params, change, body)),
  );
}

export const HOLD_ROUTES: readonly BoundRoute[] = [
  implement(contract.holdPlace, async (deps, { owner, principal, params, body, claim }) => {
    const made = await once(deps, owner, claim, {
      again: (id) => deps.holds(owner).get(params.requestId, id),
      act: () => holdAPlace(deps, owner, principal, params.requestId, body, claim),
    });
    if (!made.ok) return made;
    const { value: hold, replayed } = made.value;
    const location = `${holdsPath(owner.code, params.requestId)}/${hold.id}`;
    return ok({ body: shownHold(hold, deps.now()), headers: { location, ...replayed } });
  }),

  implement(contract.listHolds, async (deps, { owner, params, query }) => {
    const found = await deps.requests(owner).get(params.requestId);
    if (!found.ok) return found;
    const page = await deps.holds(owner).ofRequest(params.requestId, pageRequest(query));
    const items = page.items.map((item) =>
      'needsChecking' in item ? item : shownHold(item, deps.now()),
    );
    return ok(pageReply({ ...page, items }, holdsPath(owner.code, params.requestId), query.limit));
  }),

  implement(contract.getHold, async (deps, { owner, params }) =>
    shown(deps, await deps.holds(owner).get(params.requestId, params.holdId)),
  ),

  changing(contract.extendHold, 'extend'),
  changing(contract.releaseHold, 'release'),
  changing(contract.placeHold, 'place'),
  changing(contract.endHold, 'end'),
];
