import * as z from 'zod';
import type { Owner, Principal } from '../../lib/access/index.ts';
import {
  $PlanRunOptions,
  $Round,
  $SharingOptions,
  acceptRound,
  MOST_SECONDS_IN_ALL,
  type PlanRun,
  type Round,
} from '../../lib/commissioning/index.ts';
import {
  $ContentId,
  canonicalJson,
  type IdempotencyClaim,
  ok,
  problem,
  type Result,
  refused,
} from '../../lib/kernel/index.ts';
import { auditEntry } from '../shared/audit.ts';
import type { Deps } from '../shared/deps.ts';
import { readRoundOf, roundFolder } from './plan-objects.ts';
import { settlePlanRuns } from './settle-plan-runs.ts';

/** What a run is started with. */
export const $PlanRunInput = z
  .strictObject({
    /** The round file itself. */
    round: $Round.optional(),
    /** Or the round of an earlier run of the consortium, by its `roundId`. */
    roundId: $ContentId.optional(),
    options: $PlanRunOptions.prefault({}),
    /** Left out where it is enough to know what is bought and who goes where. */
    sharing: $SharingOptions.optional(),
  })
  .refine(({ round, roundId }) => (round === undefined) !== (roundId === undefined), {
    error: 'give either a round or the roundId of an earlier run',
  })
  .refine(
    ({ options, sharing }) => options.seconds + (sharing?.seconds ?? 0) <= MOST_SECONDS_IN_ALL,
    {
      path: ['sharing', 'seconds'],
      error: `gives more than ${MOST_SECONDS_IN_ALL} seconds together with options.seconds`,
    },
  );
type PlanRunInput = z.infer<typeof $PlanRunInput>;

/**
 * Stores the round as an object of the consortium and puts a run of it into the queue. Refused where the round
 * contradicts itself, and where as many runs as may be are open.
 */
export async function startPlanRun(
  deps: Deps,
  owner: Owner,
  principal: Principal,
  input: PlanRunInput,
  claim: Omit<IdempotencyClaim, 'resource'> | null,
): Promise<Result<PlanRun>> {
  const stored = await storedRound(deps, owner, input);
  if (!stored.ok) return stored;
  const run = newRun(deps, owner, principal, stored.value, input);
  const beside = {
    audit: auditEntry(
      deps,
      principal,
      'plan-run.start',
      `plan-run/${run.id}`,
      `round ${run.roundId}`,
    ),
    claim: claim && { ...claim, resource: run.id },
  };
  const started = await deps.planRuns(owner).start(run, beside);
  if (started.ok || started.problem.code !== 'too-many-plan-runs') return started;
  // Some may be those of planners that died.
  const settled = await settlePlanRuns(deps, owner);
  return settled.changed > 0 ? deps.planRuns(owner).start(run, beside) : started;
}

async function storedRound(
  deps: Pick<Deps, 'objects'>,
  owner: Owner,
  { round, roundId }: PlanRunInput,
): Promise<Result<{ readonly id: string; readonly round: Round }>> {
  if (round !== undefined) {
    const accepted = acceptRound(round, 'The body', '/round');
    if (!accepted.ok) return accepted;
    const bytes = Buffer.from(canonicalJson(round));
    return ok({ id: await deps.objects.put(roundFolder(owner), bytes), round });
  }
  const found = roundId === undefined ? null : await readRoundOf(deps, owner, roundId);
  if (found === null || roundId === undefined) {
    const detail = 'This consortium has stored no round under this roundId; send the round itself.';
    const faults = [{ pointer: '/roundId', detail }];
    return refused(problem('invalid', 'round-not-found', detail, faults));
  }
  return ok({ id: roundId, round: found });
}

function newRun(
  deps: Deps,
  owner: Owner,
  principal: Principal,
  { id: roundId, round }: { readonly id: string; readonly round: Round },
  { options, sharing }: PlanRunInput,
): Omit<PlanRun, 'slot'> {
  const at = new Date(deps.now()).toISOString();
  return {
    id: deps.newId(),
    consortium: owner.code,
    name: round.name,
    roundId,
    options,
    sharing: sharing ?? null,
    status: 'queued',
    revision: 1,
    createdAt: at,
    createdBy: principal.person,
    queuedAt: at,
    startedAt: null,
    endedAt: null,
    progress: null,
    cancel: null,
    sentence: null,
    plan: null,
    shares: null,
    attempts: 0,
    lease: null,
  };
}
