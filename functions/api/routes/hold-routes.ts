import type { Owner } from '../../../lib/access/index.ts';
import { type Hold, type HoldChange, shownHold } from '../../../lib/capacity/index.ts';
import { type IdempotencyClaim, ok, type Result } from '../../../lib/kernel/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { changeAHold, holdAPlace } from '../../use-cases/hold-a-place.ts';
import { overbookAPlace } from '../../use-cases/overbook-a-place.ts';
import { holdsPage, readHolds } from '../../use-cases/read-holds.ts';
import { readPlaces } from '../../use-cases/read-places.ts';
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

async function made(
  deps: Deps,
  owner: Owner,
  requestId: string,
  claim: Omit<IdempotencyClaim, 'resource'> | null,
  act: () => Promise<Result<Hold>>,
): Promise<Result<Reply>> {
  const again = (id: string) => deps.holds(owner).get(requestId, id);
  const done = await once(deps, owner, claim, { again, act });
  if (!done.ok) return done;
  const { value: hold, replayed } = done.value;
  const location = `${holdsPath(owner.code, requestId)}/${hold.id}`;
  return ok({ body: shownHold(hold, deps.now()), headers: { location, ...replayed } });
}

function changing(route: typeof contract.extendHold, change: HoldChange): BoundRoute {
  return implement(route, async (deps, { owner, principal, params, body }) =>
    shown(deps, await changeAHold(deps, owner, principal, params, change, body)),
  );
}

export const HOLD_ROUTES: readonly BoundRoute[] = [
  implement(contract.holdPlace, (deps, { owner, principal, params, body, claim }) =>
    made(deps, owner, params.requestId, claim, () =>
      holdAPlace(deps, owner, principal, params.requestId, body, claim),
    ),
  ),

  implement(contract.overbookPlace, (deps, { owner, principal, params, body, claim }) =>
    made(deps, owner, params.requestId, claim, () =>
      overbookAPlace(deps, owner, principal, params.requestId, body, claim),
    ),
  ),

  implement(contract.listHolds, async (deps, { owner, params, query }) => {
    const found = await deps.requests(owner).get(params.requestId);
    if (!found.ok) return found;
    const page = await deps.holds(owner).ofRequest(params.requestId, pageRequest(query));
    const items = page.items.map((item) =>
      'needsChecking' in item ? item : shownHold(item, deps.now()),
    );
    return ok(pageReply({ ...page, items }, holdsPath(owner.code, params.requestId), query.limit));
  }),

  implement(contract.listAuthorityHolds, async (deps, { owner, query }) => {
    const { holds, needChecking } = await readHolds(deps, owner, query);
    const { after, items } = holdsPage(holds, pageRequest(query));
    const shown = query.cursor ? items : [...needChecking, ...items];
    const narrowed = new URLSearchParams({ state: query.state });
    if (query.setting) narrowed.set('setting', query.setting);
    if (query.provision) narrowed.set('provision', query.provision);
    const path = `/v1/authorities/${owner.code}/holds`;
    return ok(pageReply({ items: shown, after }, path, query.limit, narrowed));
  }),

  implement(contract.getSettingPlaces, async (deps, { params }) =>
    ok({ body: await readPlaces(deps, params.setting) }),
  ),

  implement(contract.getHold, async (deps, { owner, params }) =>
    shown(deps, await deps.holds(owner).get(params.requestId, params.holdId)),
  ),

  changing(contract.extendHold, 'extend'),
  changing(contract.releaseHold, 'release'),
  changing(contract.placeHold, 'place'),
  changing(contract.endHold, 'end'),
];
