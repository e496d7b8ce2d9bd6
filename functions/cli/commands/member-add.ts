import * as z from 'zod';
import { $Email, $Owner, memberRoles, ROLES } from '../../../lib/access/index.ts';
import { ok, problem, refused } from '../../../lib/kernel/index.ts';
import { refuseEverybody } from '../../shared/authenticate.ts';
import { cloudClients, createDeps } from '../../shared/create-deps.ts';
import type { Deps } from '../../shared/deps.ts';
import { readEnv } from '../../shared/env.ts';
import { addMember } from '../../use-cases/change-member.ts';
import { LOCAL_ADMINISTRATOR } from '../acting.ts';
import { defineCommand } from '../command.ts';
import { quietLog } from '../quiet-log.ts';
import type { Session } from '../session.ts';

const $Organisation = z
  .string()
  .regex(/^[a-z]+:[^:]+$/, 'give kind and code, for example authority:383 or national:england')
  .transform((text) => {
    const [kind, code] = text.split(':');
    return { kind, code };
  })
  .pipe($Owner);

/** `member add`: the first administrator of an organisation, whom no other could add. */
export const memberAdd = defineCommand({
  name: 'member add',
  summary: 'Make somebody a member of an organisation, such as its first administrator',
  required: [
    ['--email <address>', 'with which the person signs in'],
    ['--organisation <kind:code>', 'for example authority:383 or national:england'],
  ],
  options: [
    ['--role <role>', `one of ${ROLES.join(', ')} (default: organisation-administrator)`],
    ['--name <name>', 'of the person (default: the e-mail address)'],
    ['--aws', 'in the table of TABLE_NAME on AWS, by your own credentials, not in the data folder'],
  ],
  examples: [
    'member add --email sam.jones@example.gov.uk --organisation authority:383 --role organisation-administrator',
    'member add --aws --email sam.jones@example.gov.uk --organisation national:england',
  ],
  input: z.object({
    email: $Email,
    organisation: $Organisation,
    role: z.enum(ROLES, `must be one of ${ROLES.join(', ')}`).default('organisation-administrator'),
    name: z.string().trim().min(1).max(120).optional(),
    aws: z.literal(true).optional(),
  }),
  async handle(session, { email, organisation, role, name = email, aws }) {
    if (!memberRoles(organisation.kind).includes(role)) {
      const roles = memberRoles(organisation.kind).join(', ');
      return refused(problem('invalid', 'no-such-role', `Roles there are ${roles}.`));
    }
    const deps = aws ? deployedDeps(session) : (await session.open()).deps;
    const input = { email, name, roles: [role] };
    const added = await addMember(deps, organisation, LOCAL_ADMINISTRATOR, input);
    if (!added.ok) return added;
    const where = `${organisation.kind} ${organisation.code}`;
    return ok({
      value: added.value,
      text: () => `${email} is a member of ${where} now: ${role}. The audit shows it.`,
    });
  },
});

/** Over a deployed table. Whoever may write into it has no further permission to ask for. */
function deployedDeps({ env: source, output }: Session): Deps {
  for (const name of ['TABLE_NAME', 'OBJECTS_BUCKET', 'AWS_REGION']) {
    if (!source[name]) throw new Error(`With --aws, set ${name} (docs/deployment.md).`);
  }
  return createDeps({
    ...cloudClients(readEnv(source)),
    authenticate: () => refuseEverybody,
    log: quietLog(output),
    codeVersion: 'command line',
  });
}
