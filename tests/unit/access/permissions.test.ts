import { describe, expect, it } from 'vitest';
import { ACTIONS, authorise, type Owner, ROLES, type Role } from '../../../lib/access/index.ts';

const LEEDS: Owner = { kind: 'authority', code: '383' };
const CORNWALL: Owner = { kind: 'authority', code: '908' };

/** Every grant of the table, written out; what is not here must be refused. */
const GRANTED: Readonly<Record<Role, { own: readonly string[]; any: readonly string[] }>> = {
  'case-officer': {
    any: ['capacity.read', 'register.read', 'policy.read', 'banding.read', 'fee.read'],
    own: [
      'capacity.publish-for',
      'hold.read',
      'hold.change',
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
    any: ['capacity.read', 'register.read', 'policy.read', 'banding.read', 'fee.read'],
    own: [
      'capacity.publish-for',
      'hold.read',
      'policy.publish',
      'banding.publish',
      'request.read',
      'match.try',
      'list.read',
      'list.replay',
    ],
  },
  auditor: {
    any: ['capacity.read', 'register.read', 'policy.read', 'banding.read', 'fee.read'],
    own: ['hold.read', 'request.read', 'list.read', 'list.replay'],
  },
  'provider-editor': {
    any: ['capacity.read', 'register.read', 'policy.read', 'banding.read'],
    own: ['capacity.publish', 'fee.read', 'fee.publish'],
  },
  'consortium-commissioner': {
    any: ['capacity.read', 'register.read', 'policy.read', 'banding.read', 'fee.read'],
    own: [],
  },
  'lead-commissioner': {
    any: ['capacity.read', 'register.read', 'policy.read', 'banding.read', 'fee.read'],
    own: [],
  },
  family: { any: ['policy.read', 'banding.read'], own: [] },
  'national-reader': { any: ['register.read', 'policy.read', 'banding.read'], own: [] },
  'organisation-administrator': { any: ['register.read', 'policy.read', 'banding.read'], own: [] },
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
