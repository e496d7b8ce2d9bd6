import * as z from 'zod';
import {
  $AuthorityCode,
  $SettingKey,
  londonDate,
  ok,
  problem,
  type Result,
  refused,
} from '../../../lib/kernel/index.ts';
import type { WhyNot } from '../../../lib/matching/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { type Ranked, rankRequest } from '../../use-cases/rank-request.ts';
import { stateInput } from '../../use-cases/state-a-request.ts';
import { officerOf } from '../acting.ts';
import { type Answer, defineCommand } from '../command.ts';
import { readRequest } from '../read-request.ts';
import { listText } from '../text/list-text.ts';
import { whyNotText } from '../text/why-not-text.ts';
import { whyInRanked } from '../why-in-ranked.ts';

/** `match <file>`: ranks the register for a request without storing anything. */
export const matchRequest = defineCommand({
  name: 'match',
  summary: 'Rank settings for a request without storing anything',
  arguments: [['<file>', 'the request as JSON, or - for standard input']],
  required: [['--authority <code>', 'DfE code of the authority, for example 383']],
  options: [
    ['--family', 'the reasons in plain English, as families read them'],
    ['--all', 'every setting considered and not listed, not the first ten'],
    ['--why <settingKey>', 'where one setting stands and why, instead of the list'],
  ],
  examples: [
    'match request.json --authority 383',
    'match request.json --authority 383 --why 107948 --family',
    'match - --authority 383 --json < request.json',
  ],
  input: z.object({
    file: z.string(),
    authority: $AuthorityCode,
    family: z.boolean().default(false),
    all: z.boolean().default(false),
    why: $SettingKey.optional(),
  }),
  async handle(session, { file, authority, family, all, why }) {
    const input = await readRequest(session, file);
    if (!input.ok) return input;
    const { deps } = await session.open();
    const { owner, principal } = officerOf(authority);
    const as = { id: deps.newId(), revision: 1 };
    const request = await stateInput(deps, owner, principal, input.value, as);
    if (!request.ok) return request;
    const policy = await deps.policyOf(owner, londonDate(deps.now()));
    const ranked = await rankRequest(deps, request.value, policy);
    if (!ranked.ok) return ranked;
    const readers = family ? 'family' : 'professional';
    if (why !== undefined) return whyAnswer(deps, ranked.value, why, readers);
    return ok({
      value: ranked.value.proposal,
      text: () => listText(ranked.value, readers, all),
    });
  },
});

async function whyAnswer(
  deps: Deps,
  ranked: Ranked,
  settingKey: string,
  readers: 'family' | 'professional',
): Promise<Result<Answer>> {
  const why: WhyNot | null = await whyInRanked(deps, ranked, settingKey);
  if (why !== null) return ok({ value: why, text: () => whyNotText(why, readers) });
  const detail = `${settingKey} is not in the current register. Give a URN of 6 or a UKPRN of 8 digits.`;
  return refused(problem('not-found', 'setting-not-found', detail));
}
