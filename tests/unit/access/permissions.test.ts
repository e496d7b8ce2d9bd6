import { describe, expect, it } from 'vitest';
import { ACTIONS, authorise, type Owner, ROLES, type Role } from '../../../lib/access/index.ts';

const LEEDS: Owner = { kind: 'authority', code: '383' };
const CORNWALL: Owner = { kind: 'authority', code: '908' };

/** Every grant of the table, written out; what is not here must be refused. */
const GRANTED: Readonly<Record<Role, { own: readonly string[]; any: readonly string[] }>> = {
  'case-officer': {
    any: ['register.read', 'policy.read'],
    own: [
      'request.create',
      'request.read',
      'request.revise',
      'match.try',
      'list.create',
      'list.read',
      'list.replay',
    ],
  },
  'la-manager': {
    any: ['register.read', 'policy.read'],
    own: ['request.read', 'match.try', 'list.read', 'list.replay'],
  },
  auditor: {
    any: ['register.read', 'policy.read'],
    own: ['request.read', 'list.read', 'list.replay'],
  },
  'provider-editor': { any: ['register.read', 'policy.read'], own: [] },
  'consortium-commissioner': { any: ['register.read', 'policy.read'], own: [] },
  'lead-commissioner': { any: ['register.read', 'policy.read'], own: [] },
  family: { any: ['policy.read'], own: [] },
  'national-reader': { any: ['register.read', 'policy.read'], own: [] },
  'organisation-administrator': { any: ['register.read', 'policy.read'], own: [] },
};

describe('the permission table, cell by cell', () => {
  const cells = ROLES.flatMap((role) => ACTIONS.map((action) => [role, action] as const));

  it.each(cells)('%s: %s', (role, action) => {
    const principal = { person: 'somebody', organisation: LEEDS, roles: [role] };
    const { own, any } = GRANTED[role];
    expect(authorise(principal, action, LEEDS).ok).toBe(
      own.includes(action) || any.includes(action),
    );
    expect(authorise(principal, action, CORNWALL).ok).toBe(any.includes(action));
  });
});
