import type { Owner, Principal, Told } from '../../lib/access/index.ts';
import {
  type AdmissionLimit,
  type CapacityReturn,
  type Consequences,
  type Found,
  impactOnHolds,
  publishedMeanwhile,
  type ReturnInput,
} from '../../lib/capacity/index.ts';
import { ok, problem, type Result, refused } from '../../lib/kernel/index.ts';
import type { Deps } from '../shared/deps.ts';
import { providerOf } from '../shared/provider-of.ts';
import { lostHoldsOf, tellsOfLostHolds } from './tells-of-lost-holds.ts';

/** The return that is being published, by whom, and in whose area its setting stands. */
export interface PublishedBy {
  readonly publishing: CapacityReturn;
  readonly input: Pick<ReturnInput, 'replaces'>;
  readonly principal: Principal;
  readonly area: string | null;
}

/** Whom a return concerns, and the limit of admission that it leaves to be answered. */
export function followsFromReturn(
  deps: Pick<Deps, 'now' | 'newId'>,
  { publishing, input, principal, area }: PublishedBy,
  { before, counters, room }: Found,
): Result<Consequences> {
  const meanwhile = publishedMeanwhile(before, input);
  if (meanwhile) return refused(meanwhile);
  const nowSeconds = Math.floor(deps.now() / 1000);
  const { settingKey, provisionId } = publishing;
  const isAuthority = principal.organisation.kind === 'authority';
  const from = isAuthority ? principal.organisation : providerOf(settingKey);
  const tell = (
    to: Owner,
    topic: Told['topic'],
    subject: string | null,
    facts: Told['facts'],
  ): Told => ({
    id: deps.newId(),
    to,
    from,
    at: publishing.publishedAt,
    topic,
    settingKey,
    subject,
    facts: { provisionId, ...facts },
    read: null,
  });
  const limit = limitOf(deps, before, publishing, area);
  const tells: Told[] = [];
  if (isAuthority) {
    const facts = { asOf: publishing.asOf, returnId: publishing.id };
    tells.push(tell(providerOf(settingKey), 'capacity.published-for', null, facts));
  }
  // An authority that publishes the limit itself has it among those to answer all the same.
  if (limit?.authority && !(isAuthority && from.code === limit.authority)) {
    const was = before?.profile?.admissionLimits ?? null;
    const to: Owner = { kind: 'authority', code: limit.authority };
    tells.push(tell(to, 'limit.published', `limit/${limit.id}`, { words: limit.words, was }));
  }
  const lost = lostHoldsOf(impactOnHolds(before, publishing, counters, nowSeconds), publishing);
  const ofHolds = tellsOfLostHolds(lost, room - tells.length);
  if (ofHolds === null) return refused(TOO_MANY);
  for (const { authority, subject, facts } of ofHolds) {
    tells.push(tell({ kind: 'authority', code: authority }, 'capacity.changed', subject, facts));
  }
  return ok({ tells, limit });
}

/** New, changed or taken back; null where it says what the return before said. */
function limitOf(
  deps: Pick<Deps, 'newId'>,
  before: CapacityReturn | null,
  { id, settingKey, provisionId, profile, publishedAt, publishedBy }: CapacityReturn,
  authority: string | null,
): AdmissionLimit | null {
  const words = profile?.admissionLimits ?? null;
  if (words === (before?.profile?.admissionLimits ?? null)) return null;
  return {
    id: deps.newId(),
    settingKey,
    provisionId,
    returnId: id,
    authority,
    words,
    at: publishedAt,
    publishedBy,
    answers: [],
  };
}

const TOO_MANY = problem(
  'conflict',
  'too-many-concerned',
  'More authorities hold places that these figures no longer bear than can be told at once. Nothing was stored. Publish it in two steps: first some of the year groups, then the others.',
);
