import * as z from 'zod';
import { $AuthorityCode, longDate, ok } from '../../../lib/kernel/index.ts';
import { $PolicyVersionInput } from '../../../lib/policy/index.ts';
import { publishNextPolicy } from '../../use-cases/publish-policy.ts';
import { managerOf } from '../acting.ts';
import { defineCommand } from '../command.ts';
import { readJson } from '../read-json.ts';
import { changesText } from '../text/policy-text.ts';

/** `policy publish <file>`: the next version of an authority's policy is published. */
export const policyPublish = defineCommand({
  name: 'policy publish',
  summary: 'Publish the next version of an authority’s policy',
  arguments: [['<file>', 'the version as JSON, or - for standard input']],
  required: [['--authority <code>', 'DfE code of the authority, for example 383']],
  examples: ['policy publish policy.json --authority 383'],
  input: z.object({ file: z.string(), authority: $AuthorityCode }),
  async handle(session, { file, authority }) {
    const input = await readJson(session, file, $PolicyVersionInput, 'policy');
    if (!input.ok) return input;
    const { deps } = await session.open();
    const { owner, principal } = managerOf(authority);
    const published = await publishNextPolicy(deps, owner, principal, input.value, null);
    if (!published.ok) return published;
    const { version, pack, changes } = published.value;
    return ok({
      value: published.value,
      text: () =>
        `Published version ${version} of the policy of authority ${authority}, in force from ${longDate(pack.inForceFrom)}.\n\n` +
        `Changed from the version before:\n${changesText(changes)}`,
    });
  },
});
