import * as z from 'zod';
import type { Owner, Principal } from '../../../lib/access/index.ts';
import { $ProvisionId, $PublishedReturn, $ReturnInput } from '../../../lib/capacity/index.ts';
import {
  type IdempotencyClaim,
  ok,
  type Problem,
  parseInput,
  problem,
  type Result,
  refused,
} from '../../../lib/kernel/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { providerOf } from '../../shared/provider-of.ts';
import { publishReturn, returnPublishedBefore } from '../publish-return.ts';
import { vouching } from './publish-entry.ts';
import { settingKeysOf } from './uploader-settings.ts';

export const MOST_RETURNS = 200;
const AT_ONCE = 8;

/** One of many returns. */
const $OneReturn = $ReturnInput.extend({ provisionId: $ProvisionId });

/** What became of one of many, each by itself. */
export const $ReturnAnswer = z.object({
  /** Its place among those that were sent, from 0. */
  index: z.int(),
  status: z.enum(['published', 'published-before', 'refused']),
  return: $PublishedReturn.nullable(),
  problem: z.object({ kind: z.string(), code: z.string(), detail: z.string() }).nullable(),
});
export type ReturnAnswer = z.infer<typeof $ReturnAnswer>;

type Claim = Omit<IdempotencyClaim, 'resource'>;

/**
 * Publishes up to 200 returns, each by itself: one that is refused keeps no other back. Under one idempotency key a return
 * is published once, however often all are sent.
 */
export async function publishMany(
  given: Deps,
  owner: Owner,
  principal: Principal,
  returns: readonly unknown[],
  claim: Claim | null,
): Promise<Result<readonly ReturnAnswer[]>> {
  const index = await given.currentIndex();
  if (index === null) return refused(NO_REGISTER);
  const deps = { ...given, currentIndex: async () => index, eventsStored: async () => {} };
  const settings = new Set(settingKeysOf(index, owner));
  const seen = new Set<string>();
  const answers: ReturnAnswer[] = [];
  for (let at = 0; at < returns.length; at += AT_ONCE) {
    const some = returns.slice(at, at + AT_ONCE).map((input, i) => {
      const parsed = parseInput($OneReturn, input, `Return ${at + i}`);
      const checked = parsed.ok ? permitted(parsed.value, settings, seen) : parsed;
      const own = claim && ofOne(claim, owner, at + i);
      return checked.ok
        ? publishOne(deps, owner, principal, at + i, checked.value, own)
        : refusal(at + i, checked.problem);
    });
    answers.push(...(await Promise.all(some)));
  }
  await given.eventsStored();
  return ok(answers);
}

function permitted(
  input: z.infer<typeof $OneReturn>,
  settings: ReadonlySet<string>,
  seen: Set<string>,
): Result<z.infer<typeof $OneReturn>> {
  const { provisionId } = input;
  if (!settings.has(settingKeyOf(provisionId))) return refused(notYours(provisionId));
  if (seen.has(provisionId)) return refused(TWICE);
  seen.add(provisionId);
  return ok(input);
}

async function publishOne(
  deps: Deps,
  owner: Owner,
  principal: Principal,
  index: number,
  { provisionId, ...input }: z.infer<typeof $OneReturn>,
  claim: Claim | null,
): Promise<ReturnAnswer> {
  const settingKey = settingKeyOf(provisionId);
  const publishing = { settingKey, provisionId, publishedBy: vouching(owner) };
  const holder = owner.kind === 'authority' ? owner : providerOf(settingKey);
  const earlier = claim && (await deps.findClaim(holder, claim.key));
  if (earlier && earlier.fingerprint !== claim.fingerprint) return refusal(index, USED_OTHERWISE);
  const done = await (earlier
    ? returnPublishedBefore(deps, publishing, earlier.resource)
    : publishReturn(deps, principal, publishing, input, claim));
  if (!done.ok) return refusal(index, done.problem);
  const status = earlier ? 'published-before' : 'published';
  return { index, status, return: done.value, problem: null };
}

function settingKeyOf(provisionId: string): string {
  return provisionId.slice(0, provisionId.indexOf('-'));
}

/** The keys of a trust and of its settings do not meet. */
function ofOne(claim: Claim, { kind, code }: Owner, index: number): Claim {
  return { ...claim, key: `many/${kind}-${code}/${claim.key}/${index}` };
}

function refusal(index: number, { kind, code, detail }: Problem): ReturnAnswer {
  return { index, status: 'refused', return: null, problem: { kind, code, detail } };
}

const NO_REGISTER = problem(
  'not-ready',
  'no-register',
  'There is no register yet, so nobody can say whose these provisions are. Try again later.',
);
const TWICE = problem(
  'invalid',
  'provision-twice',
  'The same provision stands among these returns already. Send one return for each.',
);
const USED_OTHERWISE = problem(
  'conflict',
  'idempotency-key-reused',
  'This Idempotency-Key was used with other content. Use a new key for a new call.',
);

function notYours(provisionId: string) {
  return problem(
    'not-found',
    'provision-not-yours',
    `${provisionId} is of no setting for which you publish.`,
  );
}
