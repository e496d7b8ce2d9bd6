import type { Role } from './principal.ts';

export const ACTIONS = [
  'register.read',
  'policy.read',
  'request.create',
  'request.read',
  'request.revise',
  'match.try',
  'list.create',
  'list.read',
  'list.replay',
] as const;
export type Action = (typeof ACTIONS)[number];

/** `own`: the record belongs to the organisation that the person acts for; `any`: whoever it belongs to. */
export type Relation = 'own' | 'any';

/**
 * The permission table: role x action x relation to the owner. What is not in it is refused. This
 * is the page that an auditor reads, so it says each grant and nothing else.
 */
export const PERMISSIONS: Readonly<Record<Role, Readonly<Partial<Record<Action, Relation>>>>> = {
  'case-officer': {
    'register.read': 'any',
    'policy.read': 'any',
    'request.create': 'own',
    'request.read': 'own',
    'request.revise': 'own',
    'match.try': 'own',
    'list.create': 'own',
    'list.read': 'own',
    'list.replay': 'own',
  },
  'la-manager': {
    'register.read': 'any',
    'policy.read': 'any',
    'request.read': 'own',
    'match.try': 'own',
    'list.read': 'own',
    'list.replay': 'own',
  },
  auditor: {
    'register.read': 'any',
    'policy.read': 'any',
    'request.read': 'own',
    'list.read': 'own',
    'list.replay': 'own',
  },
  'provider-editor': { 'register.read': 'any', 'policy.read': 'any' },
  'consortium-commissioner': { 'register.read': 'any', 'policy.read': 'any' },
  'lead-commissioner': { 'register.read': 'any', 'policy.read': 'any' },
  family: { 'policy.read': 'any' },
  'national-reader': { 'register.read': 'any', 'policy.read': 'any' },
  'organisation-administrator': { 'register.read': 'any', 'policy.read': 'any' },
};
