import type { Owner, Role } from './principal.ts';

export const ACTIONS = [
  'register.read',
  'policy.read',
  'policy.publish',
  'banding.read',
  'banding.publish',
  'fee.read',
  'fee.publish',
  'capacity.read',
  'capacity.publish',
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
  'list-run.start',
  'list-run.cancel',
  'list-run.read',
  'plan-run.start',
  'plan-run.cancel',
  'plan-run.read',
  'plan.read',
] as const;
export type Action = (typeof ACTIONS)[number];

/** `own`: the record belongs to the organisation that the person acts for; `any`: whoever it belongs to. */
export type Relation = 'own' | 'any';

/** The kinds of organisation in which a role means anything; in another it grants nothing. */
export const ROLE_ORGANISATIONS: Readonly<Record<Role, readonly Owner['kind'][]>> = {
  'case-officer': ['authority'],
  'la-manager': ['authority'],
  auditor: ['authority', 'consortium'],
  'provider-editor': ['provider'],
  'consortium-commissioner': ['consortium'],
  'lead-commissioner': ['consortium'],
  family: ['authority'],
  'national-reader': ['national'],
  'organisation-administrator': ['authority', 'provider', 'consortium', 'national'],
};

/**
 * The permission table: role x action x relation to the owner. What is not in it is refused. This
 * is the page that an auditor reads, so it says each grant and nothing else.
 */
export const PERMISSIONS: Readonly<Record<Role, Readonly<Partial<Record<Action, Relation>>>>> = {
  'case-officer': {
    'capacity.read': 'any',
    'capacity.publish-for': 'own',
    'hold.read': 'own',
    'hold.change': 'own',
    'register.read': 'any',
    'policy.read': 'any',
    'banding.read': 'any',
    'fee.read': 'any',
    'request.create': 'own',
    'request.read': 'own',
    'request.revise': 'own',
    'match.try': 'own',
    'list.create': 'own',
    'list.read': 'own',
    'list.replay': 'own',
    'list-run.start': 'own',
    'list-run.cancel': 'own',
    'list-run.read': 'own',
  },
  'la-manager': {
    'capacity.read': 'any',
    'capacity.publish-for': 'own',
    'hold.read': 'own',
    'register.read': 'any',
    'policy.read': 'any',
    'policy.publish': 'own',
    'banding.read': 'any',
    'banding.publish': 'own',
    'fee.read': 'any',
    'request.read': 'own',
    'match.try': 'own',
    'list.read': 'own',
    'list.replay': 'own',
    'list-run.read': 'own',
  },
  auditor: {
    'capacity.read': 'any',
    'hold.read': 'own',
    'register.read': 'any',
    'policy.read': 'any',
    'banding.read': 'any',
    'fee.read': 'any',
    'request.read': 'own',
    'list.read': 'own',
    'list.replay': 'own',
    'list-run.read': 'own',
  },
  'provider-editor': {
    'capacity.read': 'any',
    'capacity.publish': 'own',
    'register.read': 'any',
    'policy.read': 'any',
    'banding.read': 'any',
    'fee.read': 'own',
    'fee.publish': 'own',
  },
  'consortium-commissioner': {
    'capacity.read': 'any',
    'register.read': 'any',
    'policy.read': 'any',
    'banding.read': 'any',
    'fee.read': 'any',
    'plan-run.start': 'own',
    'plan-run.cancel': 'own',
    'plan-run.read': 'own',
    // All cells of all members: nobody of a single authority reads it.
    'plan.read': 'own',
  },
  'lead-commissioner': {
    'capacity.read': 'any',
    'register.read': 'any',
    'policy.read': 'any',
    'banding.read': 'any',
    'fee.read': 'any',
    'plan-run.start': 'own',
    'plan-run.cancel': 'own',
    'plan-run.read': 'own',
    // All cells of all members: nobody of a single authority reads it.
    'plan.read': 'own',
  },
  family: { 'policy.read': 'any', 'banding.read': 'any' },
  'national-reader': { 'register.read': 'any', 'policy.read': 'any', 'banding.read': 'any' },
  'organisation-administrator': {
    'register.read': 'any',
    'policy.read': 'any',
    'banding.read': 'any',
  },
};
