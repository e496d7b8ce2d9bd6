import * as z from 'zod';
import type { Owner } from '../../lib/access/index.ts';
import {
  $Commitments,
  $Fee,
  $PlaceCost,
  costOfPlace,
  type Fee,
  NOTHING_COMMITTED,
} from '../../lib/banding/index.ts';
import type { Journey } from '../../lib/geography/index.ts';
import {
  $SettingKey,
  type CalendarDate,
  londonDate,
  ok,
  problem,
  type Result,
  refused,
} from '../../lib/kernel/index.ts';
import { type Candidate, evaluateProvision, withLivePlaces } from '../../lib/matching/index.ts';
import type { PolicyPack } from '../../lib/policy/index.ts';
import type { PlacementRequest } from '../../lib/requests/index.ts';
import type { Deps } from '../shared/deps.ts';
import { livePlaces } from './live-places.ts';

/** Which place is reckoned, and what of it is known to be paid already; the rest follows from what is published. */
export const $CostInput = z
  .strictObject({
    provisionId: $Fee.shape.provisionId,
    commitments: z.strictObject($Commitments.shape).partial().default({}),
  })
  .meta({ id: 'CostInput' });
type CostInput = z.infer<typeof $CostInput>;

export const $RequestCost = z
  .object({
    provisionId: z.string(),
    settingKey: $SettingKey,
    settingName: z.string(),
    /** By road, one way; null where the setting's position is not known. */
    miles: z.number().nullable(),
    /** How the miles were found: from the straight line, or by a router on the road network. */
    journey: z.enum(['estimated', 'routed']).nullable(),
    policy: z.object({ id: z.string(), version: z.string() }),
    /** Version 0 is the starting framework, which stands where the authority has published none. */
    framework: z.object({ title: z.string(), version: z.int() }),
    commitments: $Commitments,
    cost: $PlaceCost,
  })
  .meta({ id: 'RequestCost' });
type RequestCost = z.infer<typeof $RequestCost>;

/** What a place would cost for a child: by the policy and the framework in force today, and the fees published by now. */
export async function reckonCost(
  deps: Pick<
    Deps,
    | 'requests'
    | 'currentIndex'
    | 'policyOf'
    | 'frameworkOf'
    | 'placeCounters'
    | 'returns'
    | 'holds'
    | 'travelOf'
    | 'fees'
    | 'now'
    | 'log'
  >,
  owner: Owner,
  requestId: string,
  input: CostInput,
): Promise<Result<RequestCost>> {
  const found = await deps.requests(owner).get(requestId);
  if (!found.ok) return found;
  const request = found.value;
  const candidate = await candidateOf(deps, input.provisionId);
  if (!candidate.ok) return candidate;
  const { setting, provision } = candidate.value;
  const today = londonDate(deps.now());
  const fees = await feesOf(deps, candidate.value, today);
  if (!fees.ok) return fees;
  const policy = await deps.policyOf(owner, today);
  const framework = await deps.frameworkOf(owner, today);
  const journey = await journeyTo(deps, owner, candidate.value, request, policy);
  const live = await livePlaces(deps, [candidate.value], request);
  const [counted = candidate.value] = withLivePlaces([candidate.value], (id) => live[id]);
  const brief = { request, policy, framework, today, seed: null };
  const free = evaluateProvision(brief, counted, journey).place?.free ?? 0;
  const commitments = {
    placeOtherwiseEmpty: input.commitments.placeOtherwiseEmpty ?? free > 0,
    freeSeat: input.commitments.freeSeat ?? NOTHING_COMMITTED.freeSeat,
    prepaidPlace: input.commitments.prepaidPlace ?? NOTHING_COMMITTED.prepaidPlace,
  };
  const miles = journey?.miles ?? null;
  return ok({
    provisionId: provision.id,
    settingKey: setting.key,
    settingName: setting.name,
    miles,
    journey: journey?.source ?? null,
    policy: { id: policy.id, version: policy.version },
    framework: { title: framework.title, version: framework.version },
    commitments,
    cost: costOfPlace({
      provision: {
        kind: provision.kind,
        category: setting.category,
        settingAuthorityCode: setting.authorityCode,
      },
      request,
      fees: fees.value,
      framework,
      policy: policy.cost,
      commitments,
      miles,
    }),
  });
}

async function candidateOf(
  deps: Pick<Deps, 'currentIndex'>,
  provisionId: string,
): Promise<Result<Candidate>> {
  const index = await deps.currentIndex();
  const [settingKey = ''] = provisionId.split('-');
  const candidate = index
    ?.candidatesOf(settingKey)
    .find(({ provision }) => provision.id === provisionId);
  if (candidate) return ok(candidate);
  const detail = `There is no provision ${provisionId} in the current register. Give one as a list names it, for example 107948-main.`;
  return refused(
    problem('invalid', 'provision-not-found', detail, [{ pointer: '/provisionId', detail }]),
  );
}

/** What the provider has published by now, else what lists reckon by. */
async function feesOf(
  deps: Pick<Deps, 'fees'>,
  { fees, setting, provision }: Candidate,
  today: CalendarDate,
): Promise<Result<readonly Fee[]>> {
  const current = await deps.fees({ kind: 'provider', code: setting.key }).current(today);
  if (!current.ok) return current;
  const published = current.value.filter(({ provisionId }) => provisionId === provision.id);
  return ok(published.length > 0 ? published : fees);
}

async function journeyTo(
  deps: Pick<Deps, 'travelOf'>,
  owner: Owner,
  { setting }: Candidate,
  request: PlacementRequest,
  policy: PolicyPack,
): Promise<Journey | null> {
  if (setting.position === null) return null;
  const [journey] = await deps.travelOf(policy, owner)(request.home.point, [setting.position]);
  return journey ?? null;
}
