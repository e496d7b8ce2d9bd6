import type * as z from 'zod';
import type { Owner, Principal } from '../../lib/access/index.ts';
import {
  type $LimitAnswerInput,
  type AdmissionLimit,
  standingLimits,
} from '../../lib/capacity/index.ts';
import { type IdempotencyClaim, problem, type Result, refused } from '../../lib/kernel/index.ts';
import { auditEntry } from '../shared/audit.ts';
import type { Deps } from '../shared/deps.ts';
import { providerOf } from '../shared/provider-of.ts';

/** Adds what the authority of the area says to a limit of admission; the provider is told. */
export async function answerLimit(
  deps: Pick<Deps, 'areaLimits' | 'now' | 'newId'>,
  owner: Owner,
  principal: Principal,
  limitId: string,
  { answer, words }: z.infer<typeof $LimitAnswerInput>,
  claim: Omit<IdempotencyClaim, 'resource'> | null,
): Promise<Result<AdmissionLimit>> {
  const store = deps.areaLimits(owner);
  const limit = await store.get(limitId);
  if (!limit.ok) return limit;
  const { settingKey, provisionId } = limit.value;
  const standing = standingLimits((await store.all()).items);
  if (!standing.some(({ id }) => id === limitId)) return refused(NOT_IN_FORCE);
  const at = new Date(deps.now()).toISOString();
  const answerId = deps.newId();
  return store.answer(
    limit.value,
    { id: answerId, answer, words, at, person: principal.person },
    {
      audit: auditEntry(deps, principal, 'limit.answer', `limit/${limitId}`, answer),
      claim: claim && { ...claim, resource: limitId },
      tells: [
        {
          id: deps.newId(),
          to: providerOf(settingKey),
          from: owner,
          at,
          topic: 'limit.answered',
          settingKey,
          subject: `limit/${limitId}`,
          facts: { provisionId, answer, words },
          read: null,
        },
      ],
    },
  );
}

const NOT_IN_FORCE = problem(
  'conflict',
  'limit-replaced',
  'The provider has changed this limit or taken it back since. Open the limits again and answer what it says now.',
);
