import * as z from 'zod';
import { NATIONAL, type Owner, ROLES, type Role } from '../../../lib/access/index.ts';
import { $AuthorityCode, $SettingKey, ok, problem, refused } from '../../../lib/kernel/index.ts';
import { issueDevToken } from '../../shared/authenticate.ts';
import { readEnv } from '../../shared/env.ts';
import { defineCommand } from '../command.ts';

/** `dev-token`: a token with which the local server takes the caller for somebody of an authority. */
export const devToken = defineCommand({
  name: 'dev-token',
  summary: 'Print a development token for the local server',
  options: [
    ['--authority <code>', 'DfE code of the authority, for example 383'],
    ['--provider <key>', 'or the URN or UKPRN of a setting, whose editor the token is for'],
    ['--national', 'or nobody’s but England’s, for whoever imports registers'],
    ['--role <role>', `one of ${ROLES.join(', ')} (default: case-officer)`],
    ['--person <name>', 'who it is for (default: Developer)'],
  ],
  examples: [
    'dev-token --authority 383',
    'dev-token --authority 383 --role la-manager',
    'dev-token --provider 995020',
    'dev-token --national',
  ],
  input: z.object({
    authority: $AuthorityCode.optional(),
    provider: $SettingKey.optional(),
    national: z.literal(true).optional(),
    role: z.enum(ROLES, `must be one of ${ROLES.join(', ')}`).optional(),
    person: z.string().trim().min(1, 'give a name').max(120).default('Developer'),
  }),
  async handle(session, { authority, provider, national, role: asked, person }) {
    const given = organisationsIn(authority, provider, national);
    const [organisation] = given;
    if (organisation === undefined || given.length > 1) {
      const detail = 'Give one of --authority, --provider and --national.';
      return refused(problem('invalid', 'whose-token', detail));
    }
    const role = asked ?? USUAL_ROLES[organisation.kind];
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

const USUAL_ROLES: Readonly<Record<Owner['kind'], Role>> = {
  authority: 'case-officer',
  provider: 'provider-editor',
  national: 'organisation-administrator',
  consortium: 'lead-commissioner',
};

function organisationsIn(authority?: string, provider?: string, national?: true): readonly Owner[] {
  return [
    ...(authority === undefined ? [] : [{ kind: 'authority', code: authority } as const]),
    ...(provider === undefined ? [] : [{ kind: 'provider', code: provider } as const]),
    ...(national ? [NATIONAL] : []),
  ];
}
