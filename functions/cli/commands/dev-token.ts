import * as z from 'zod';
import { type Owner, ROLES } from '../../../lib/access/index.ts';
import { $AuthorityCode, $SettingKey, ok, problem, refused } from '../../../lib/kernel/index.ts';
import { issueDevToken } from '../../shared/dev-authenticate.ts';
import { readEnv } from '../../shared/env.ts';
import { defineCommand } from '../command.ts';

/** `dev-token`: a token with which the local server takes the caller for somebody of an authority. */
export const devToken = defineCommand({
  name: 'dev-token',
  summary: 'Print a development token for the local server',
  options: [
    ['--authority <code>', 'DfE code of the authority, for example 383'],
    ['--provider <key>', 'or the URN or UKPRN of a setting, whose editor the token is for'],
    ['--role <role>', `one of ${ROLES.join(', ')} (default: case-officer)`],
    ['--person <name>', 'who it is for (default: Developer)'],
  ],
  examples: [
    'dev-token --authority 383',
    'dev-token --authority 383 --role la-manager',
    'dev-token --provider 995020',
  ],
  input: z.object({
    authority: $AuthorityCode.optional(),
    provider: $SettingKey.optional(),
    role: z.enum(ROLES, `must be one of ${ROLES.join(', ')}`).optional(),
    person: z.string().trim().min(1, 'give a name').max(120).default('Developer'),
  }),
  async handle(session, { authority, provider, role: asked, person }) {
    const organisation = organisationOf(authority, provider);
    if (organisation === null) {
      const detail = 'Give either --authority or --provider.';
      return refused(problem('invalid', 'whose-token', detail));
    }
    const role = asked ?? (organisation.kind === 'provider' ? 'provider-editor' : 'case-officer');
    const { RIGHTPLACE_STAGE: stage, NODE_ENV: mode } = readEnv(session.env);
    if (stage === 'prod' || mode === 'production') {
      const detail =
        'Development tokens are for your own machine; this is a production environment.';
      return refused(problem('forbidden', 'no-dev-tokens', detail));
    }
    const { devTokenSecret } = await session.open();
    const token = issueDevToken(devTokenSecret, {
      person,
      organisation,
      roles: [role],
    });
    return ok({ value: { token, organisation, role, person }, text: () => token });
  },
});

function organisationOf(authority?: string, provider?: string): Owner | null {
  if ((authority === undefined) === (provider === undefined)) return null;
  return authority === undefined
    ? { kind: 'provider', code: provider ?? '' }
    : { kind: 'authority', code: authority };
}
