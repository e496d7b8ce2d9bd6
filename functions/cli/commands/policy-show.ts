import * as z from 'zod';
import { $AuthorityCode, $CalendarDate, londonDate, ok } from '../../../lib/kernel/index.ts';
import { policyFor } from '../../use-cases/policy-for.ts';
import { managerOf } from '../acting.ts';
import { defineCommand } from '../command.ts';
import { policyText } from '../text/policy-text.ts';

/** `policy show`: by which policy an authority ranks, why, and what is to come. */
export const policyShow = defineCommand({
  name: 'policy show',
  summary: 'The policy in force of an authority, its reason, and the versions to come',
  required: [['--authority <code>', 'DfE code of the authority, for example 383']],
  options: [['--on <date>', 'in force on that day, not today']],
  examples: ['policy show --authority 383', 'policy show --authority 383 --on 2027-09-01 --json'],
  input: z.object({ authority: $AuthorityCode, on: $CalendarDate.optional() }),
  async handle(session, { authority, on }) {
    const { deps } = await session.open();
    const { owner } = managerOf(authority);
    const date = on ?? londonDate(deps.now());
    const standing = await policyFor(deps, owner, date);
    if (!standing.ok) return standing;
    return ok({ value: standing.value, text: () => policyText(standing.value, authority, date) });
  },
});
