import type { TravelTimes } from '../../lib/geography/index.ts';
import {
  londonDate,
  ok,
  problem,
  type Result,
  refused,
  type SettingKey,
} from '../../lib/kernel/index.ts';
import type { ProvisionIndex, TailoredListProposal } from '../../lib/matching/index.ts';
import type { PolicyPack } from '../../lib/policy/index.ts';
import type { PlacementRequest } from '../../lib/requests/index.ts';
import type { ListInputs } from '../../lib/tailored-lists/index.ts';
import type { Deps } from '../shared/deps.ts';
import { livePlaces } from './live-places.ts';

export interface Ranked {
  readonly inputs: ListInputs;
  readonly proposal: TailoredListProposal;
}

type RankingDeps = Pick<
  Deps,
  | 'currentIndex'
  | 'travelOf'
  | 'frameworkOf'
  | 'placeCounters'
  | 'returns'
  | 'holds'
  | 'now'
  | 'log'
  | 'suspensionsFor'
>;

/**
 * Ranks the whole register for a request: the index selects with places at their most favourable, the
 * table says what is left of the selected places, the travel port how far those settings really are that may be listed
 * or were asked for (near misses stay as estimated: no place of theirs hangs on it), and the list is made with both.
 */
export async function rankRequest(
  deps: RankingDeps,
  request: PlacementRequest,
  policy: PolicyPack,
): Promise<Result<Ranked>> {
  const index = await deps.currentIndex();
  if (!index) return refused(noRegister());
  const today = londonDate(deps.now());
  const payer = { kind: 'authority' as const, code: request.authority };
  const [framework, suspensions] = await Promise.all([
    deps.frameworkOf(payer, today),
    deps.suspensionsFor(request.authority, today),
  ]);
  // The request's own id: lists of one request are tried by the same variations, so they compare.
  const brief = {
    request,
    policy,
    framework,
    today,
    seed: request.id,
    // A list is stored with what it was decided on, and of most authorities there is nothing of the kind.
    ...(suspensions.length > 0 ? { suspensions: [...suspensions] } : {}),
  };
  const selection = index.select(brief);
  const [journeys, counts] = await Promise.all([
    journeysTo(deps.travelOf(policy, payer), index, selection.competing, request),
    livePlaces(deps, selection.competing.flatMap(index.candidatesOf), request),
  ]);
  return ok({
    inputs: {
      ...brief,
      indexId: index.indexId,
      registerSnapshotId: index.registerSnapshotId,
      journeys,
      counts,
    },
    proposal: selection.list(new Map(Object.entries(journeys)), new Map(Object.entries(counts))),
  });
}

async function journeysTo(
  travel: TravelTimes,
  index: ProvisionIndex,
  keys: readonly SettingKey[],
  request: PlacementRequest,
): Promise<ListInputs['journeys']> {
  const places = keys.flatMap((key) => {
    const position = index.positionOf(key);
    return position ? [{ key, position }] : [];
  });
  const found = await travel(
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
