import * as z from 'zod';
import { ROLES } from '../../../lib/access/index.ts';
import { $AuthorityCode, ok, problem, refused } from '../../../lib/kernel/index.ts';
import { issueDevToken } from '../../shared/authenticate.ts';
import { readEnv } from '../../shared/env.ts';
import { defineCommand } from '../command.ts';

/** `dev-token`: a token with which the local server takes the caller for somebody of an authority. */
export const devToken = defineCommand({
  name: 'dev-token',
  summary: 'Print a development token for the local server',
  required: [['--authority <code>', 'DfE code of the authority, for example 383']],
  options: [
    ['--role <role>', `one of ${ROLES.join(', ')} (default: case-officer)`],
    ['--person <name>', 'who it is for (default: Developer)'],
  ],
  examples: ['dev-token --authority 383', 'dev-token --authority 383 --role la-manager'],
  input: z.object({
    authority: $AuthorityCode,
    role: z.enum(ROLES, `must be one of ${ROLES.join(', ')}`).default('case-officer'),
    person: z.string().trim().min(1, 'give a name').max(120).default('Developer'),
  }),
  async handle(session, { authority, role, person }) {
    const { RIGHTPLACE_STAGE: stage, NODE_ENV: mode } = readEnv(session.env);
    if (stage === 'prod' || mode === 'production') {
      const detail =
        'Development tokens are for your own machine; this is a production environment.';
      return refused(problem('forbidden', 'no-dev-tokens', detail));
    }
    const { devTokenSecret } = await session.open();
    const token = issueDevToken(devTokenSecret, {
      person,
      organisation: { kind: 'authority', code: authority },
      roles: [role],
    });
    return ok({ value: { token, authority, role, person }, text: () => token });
  },
});
