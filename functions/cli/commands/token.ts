import * as z from 'zod';
import { NATIONAL, type Owner, personIdOf, ROLES, type Role } from '../../../lib/access/index.ts';
import { $AuthorityCode, $SettingKey, ok, problem, refused } from '../../../lib/kernel/index.ts';
import { notedIssuer } from '../../local-issuer/issuer-address.ts';
import { mintToken } from '../../local-issuer/mint-token.ts';
import type { Deps } from '../../shared/deps.ts';
import { readEnv } from '../../shared/env.ts';
import { usesLocalIssuer } from '../../shared/local-identity.ts';
import { addMember, changeRoles } from '../../use-cases/change-member.ts';
import { LOCAL_ADMINISTRATOR } from '../acting.ts';
import { defineCommand } from '../command.ts';

/** `token`: a bearer token of the local issuer, for a member whom it makes where there is none. */
export const token = defineCommand({
  name: 'token',
  summary: 'Print a token for the local server’s API, making the member that it is for',
  options: [
    ['--authority <code>', 'DfE code of the authority, for example 383'],
    ['--provider <key>', 'or the URN or UKPRN of a setting, whose editor the token is for'],
    ['--trust <code>', 'or the group id of an academy trust, whose editor the token is for'],
    ['--national', 'or nobody’s but England’s, for whoever imports registers'],
    ['--role <role>', `one of ${ROLES.join(', ')} (default: case-officer, provider-editor)`],
    ['--person <name>', 'who it is for (default: Developer and the role)'],
  ],
  examples: [
    'token --authority 383',
    'token --authority 383 --role la-manager',
    'token --provider 995020',
    'token --national',
  ],
  input: z.object({
    authority: $AuthorityCode.optional(),
    provider: $SettingKey.optional(),
    trust: z
      .string()
      .regex(/^\d{1,6}$/, 'must be the group id of a trust, such as 2068')
      .optional(),
    national: z.literal(true).optional(),
    role: z.enum(ROLES, `must be one of ${ROLES.join(', ')}`).optional(),
    person: z
      .string()
      .trim()
      .regex(/[a-z0-9]/i, 'give a name')
      .max(120)
      .optional(),
  }),
  async handle(session, { authority, provider, trust, national, role: asked, person: name }) {
    const given = organisationsIn({ authority, provider, trust }, national);
    const [organisation] = given;
    if (organisation === undefined || given.length > 1) {
      const detail = 'Give one of --authority, --provider, --trust and --national.';
      return refused(problem('invalid', 'whose-token', detail));
    }
    const role = asked ?? USUAL_ROLES[organisation.kind];
    const env = readEnv(session.env);
    if (!usesLocalIssuer(env)) {
      const detail =
        'This command makes tokens of the local issuer, for your own machine. Here the issuer of OIDC_ISSUER makes them, and in production nobody else.';
      return refused(problem('forbidden', 'no-local-tokens', detail));
    }
    const person = name ?? `Developer (${role})`;
    const email = addressOf(person);
    const { deps, issuerKeys, dataDir } = await session.open();
    const member = await madeMember(deps, organisation, { email, name: person, role });
    if (!member.ok) return member;
    const made = await mintToken(issuerKeys, {
      issuer: notedIssuer(dataDir),
      audience: env.API_AUDIENCE,
      email,
      organisation,
      now: deps.now(),
    });
    const { roles } = member.value;
    return ok({ value: { token: made, organisation, roles, person, email }, text: () => made });
  },
});

/** The member as it is, with the role; others that the person has stay. */
async function madeMember(
  deps: Deps,
  owner: Owner,
  { email, name, role }: { readonly email: string; readonly name: string; readonly role: Role },
) {
  const found = await deps.members(owner).get(personIdOf(email));
  if (!found.ok || found.value.state === 'removed') {
    return addMember(deps, owner, LOCAL_ADMINISTRATOR, { email, name, roles: [role] });
  }
  const { personId, revision, roles } = found.value;
  if (roles.includes(role)) return found;
  const change = { personId, revision, roles: [...roles, role] };
  return changeRoles(deps, owner, LOCAL_ADMINISTRATOR, change);
}

function addressOf(person: string): string {
  const words = person.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return `${words.join('.').slice(0, 60)}@local.example`;
}

const USUAL_ROLES: Readonly<Record<Owner['kind'], Role>> = {
  authority: 'case-officer',
  provider: 'provider-editor',
  trust: 'provider-editor',
  national: 'organisation-administrator',
  consortium: 'lead-commissioner',
};

function organisationsIn(
  {
    authority,
    provider,
    trust,
  }: Partial<Record<'authority' | 'provider' | 'trust', string | undefined>>,
  national?: true,
): readonly Owner[] {
  return [
    ...(authority === undefined ? [] : [{ kind: 'authority', code: authority } as const]),
    ...(provider === undefined ? [] : [{ kind: 'provider', code: provider } as const]),
    ...(trust === undefined ? [] : [{ kind: 'trust', code: trust } as const]),
    ...(national ? [NATIONAL] : []),
  ];
}
