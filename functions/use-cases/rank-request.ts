import { ok, problem, type Result, refused, type SettingKey } from '../../lib/kernel/index.ts';
import type { ProvisionIndex, TailoredListProposal } from '../../lib/matching/index.ts';
import type { PolicyPack } from '../../lib/policy/index.ts';
import type { PlacementRequest } from '../../lib/requests/index.ts';
import type { ListInputs } from '../../lib/tailored-lists/index.ts';
import type { Deps } from '../shared/deps.ts';

export interface Ranked {
  readonly inputs: ListInputs;
  readonly proposal: TailoredListProposal;
}

/**
 * Ranks the whole register for a request: the index selects, the travel port says how far the
 * selected settings really are, and the list is made with those journeys.
 */
export async function rankRequest(
  deps: Pick<Deps, 'currentIndex' | 'travelOf'>,
  request: PlacementRequest,
  policy: PolicyPack,
): Promise<Result<Ranked>> {
  const index = await deps.currentIndex();
  if (!index) return refused(noRegister());
  const selection = index.select(request, policy);
  const journeys = await journeysTo(deps, index, selection.keys, request, policy);
  return ok({
    inputs: {
      request,
      policy,
      indexId: index.indexId,
      registerSnapshotId: index.registerSnapshotId,
      journeys,
    },
    proposal: selection.list(new Map(Object.entries(journeys))),
  });
}

async function journeysTo(
  deps: Pick<Deps, 'travelOf'>,
  index: ProvisionIndex,
  keys: readonly SettingKey[],
  request: PlacementRequest,
  policy: PolicyPack,
): Promise<ListInputs['journeys']> {
  const places = keys.flatMap((key) => {
    const position = index.positionOf(key);
    return position ? [{ key, position }] : [];
  });
  const found = await deps.travelOf(policy)(
    request.home.point,
    places.map(({ position }) => position),
  );
  return Object.fromEntries(
    places.flatMap(({ key }, i) => {
      const journey = found[i];
      return journey ? [[key, journey]] : [];
    }),
  );
}

function noRegister() {
  return problem(
    'not-ready',
    'no-register',
    'No register has been imported yet, so there is nothing to rank. Import one: npm run rightplace -- import register <file>.',
  );
}
