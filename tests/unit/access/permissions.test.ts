import { describe, expect, it } from 'vitest';
import { ACTIONS, authorise, type Owner, ROLES, type Role } from '../../../lib/access/index.ts';

const LEEDS: Owner = { kind: 'authority', code: '383' };
const CORNWALL: Owner = { kind: 'authority', code: '908' };

const SCHOOLS: readonly [Owner, Owner] = [
  { kind: 'provider', code: '107948' },
  { kind: 'provider', code: '107949' },
];
const CONSORTIA: readonly [Owner, Owner] = [
  { kind: 'consortium', code: 'three-vales' },
  { kind: 'consortium', code: 'four-moors' },
];
const AUTHORITIES: readonly [Owner, Owner] = [LEEDS, CORNWALL];

/** For whom somebody of the role acts, and another of the kind. */
const OF_ROLE: Readonly<Record<Role, readonly [Owner, Owner]>> = {
  'case-officer': AUTHORITIES,
  'la-manager': AUTHORITIES,
  auditor: AUTHORITIES,
  'provider-editor': SCHOOLS,
  'consortium-commissioner': CONSORTIA,
  'lead-commissioner': CONSORTIA,
  family: AUTHORITIES,
  'national-reader': [{ kind: 'national', code: 'england' }, LEEDS],
  'organisation-administrator': AUTHORITIES,
};

/** Every grant of the table, written out; what is not here must be refused. */
const GRANTED: Readonly<Record<Role, { own: readonly string[]; any: readonly string[] }>> = {
  'case-officer': {
    any: [
      'capacity.read',
      'register.read',
      'policy.read',
      'banding.read',
      'fee.read',
      'visit.read',
      'suspension.read',
    ],
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
      'list-run.start',
      'list-run.cancel',
      'list-run.read',
      'decision.record',
      'decision.read',
      'family-link.issue',
      'family-link.revoke',
      'family-link.read',
      'list.share',
      'caseload.import',
      'timeline.read',
      'case.assign',
      'told.read',
      'capacity.upload',
      'capacity.remind',
      'limit.answer',
      'coverage.read',
      'figures.read',
      'figures.settle',
    ],
  },
  'la-manager': {
    any: [
      'capacity.read',
      'register.read',
      'policy.read',
      'banding.read',
      'fee.read',
      'visit.read',
      'suspension.read',
    ],
    own: [
      'capacity.publish-for',
      'hold.read',
      'policy.publish',
      'banding.publish',
      'request.read',
      'match.try',
      'list.read',
      'list.replay',
      'list-run.read',
      'decision.record',
      'decision.read',
      'family-link.read',
      'caseload.import',
      'timeline.read',
      'case.assign',
      'told.read',
      'capacity.upload',
      'capacity.remind',
      'limit.answer',
      'coverage.read',
      'figures.read',
      'figures.settle',
      'hold.overbook',
      'visit.record',
      'suspension.change',
    ],
  },
  auditor: {
    any: [
      'capacity.read',
      'register.read',
      'policy.read',
      'banding.read',
      'fee.read',
      'visit.read',
      'suspension.read',
    ],
    own: [
      'hold.read',
      'request.read',
      'list.read',
      'list.replay',
      'list-run.read',
      'decision.read',
      'family-link.read',
      'timeline.read',
      'audit.read',
      'coverage.read',
      'figures.read',
    ],
  },
  'provider-editor': {
    any: ['capacity.read', 'register.read', 'policy.read', 'banding.read'],
    own: [
      'capacity.publish',
      'fee.read',
      'fee.publish',
      'notice.read',
      'told.read',
      'capacity.upload',
      'figures.read',
      'place.read',
      'listing.read',
      'visit.read',
      'visit.comment',
      'suspension.read',
      'suspension.reply',
      'webhook.read',
    ],
  },
  'consortium-commissioner': {
    any: [
      'capacity.read',
      'register.read',
      'policy.read',
      'banding.read',
      'fee.read',
      'visit.read',
      'suspension.read',
    ],
    own: ['plan-run.start', 'plan-run.cancel', 'plan-run.read', 'plan.read', 'told.read'],
  },
  'lead-commissioner': {
    any: [
      'capacity.read',
      'register.read',
      'policy.read',
      'banding.read',
      'fee.read',
      'visit.read',
      'suspension.read',
    ],
    own: ['plan-run.start', 'plan-run.cancel', 'plan-run.read', 'plan.read', 'told.read'],
  },
  family: { any: ['policy.read', 'banding.read'], own: [] },
  'national-reader': {
    any: ['register.read', 'policy.read', 'banding.read'],
    own: ['import.read'],
  },
  'organisation-administrator': {
    any: ['register.read', 'policy.read', 'banding.read'],
    own: [
      'import.start',
      'import.cancel',
      'import.confirm',
      'import.read',
      'boundaries.import',
      'member.read',
      'member.change',
      'audit.read',
      'told.read',
      'webhook.read',
      'webhook.change',
    ],
  },
};

describe('the permission table, cell by cell', () => {
  const cells = ROLES.flatMap((role) => ACTIONS.map((action) => [role, action] as const));

  it.each(cells)('%s: %s', (role, action) => {
    const [organisation, another] = OF_ROLE[role];
    const principal = { person: 'somebody', organisation, roles: [role] };
    const { own, any } = GRANTED[role];
    expect(authorise(principal, action, organisation).ok).toBe(
      own.includes(action) || any.includes(action),
    );
    expect(authorise(principal, action, another).ok).toBe(any.includes(action));
  });
});

describe('a role in an organisation of another kind', () => {
  it.each([
    ['a case officer of a school reads the fees of another', 'case-officer', SCHOOLS, 'fee.read'],
    ['an editor of an authority publishes for it', 'provider-editor', AUTHORITIES, 'fee.publish'],
    ['a manager of a consortium publishes a policy', 'la-manager', CONSORTIA, 'policy.publish'],
  ] as const)('grants nothing: %s', (_name, role, [organisation, another], action) => {
    const principal = { person: 'somebody', organisation, roles: [role] };
    expect(authorise(principal, action, organisation).ok).toBe(false);
    expect(authorise(principal, action, another).ok).toBe(false);
  });
});

describe('a refusal', () => {
  const officer = (organisation: Owner) => ({
    person: 'somebody',
    organisation,
    roles: ['case-officer' as const],
  });

  it('does not tell whether another organisation has such a record', () => {
    const refusal = {
      ok: false,
      problem: {
        kind: 'not-found',
        code: 'nothing-here',
        detail:
          'There is nothing here for the organisation that you act for. Check the address, or act for another organisation if you work for several.',
      },
    };
    expect(authorise(officer(LEEDS), 'request.read', CORNWALL)).toEqual(refusal);
    // The role grants it nowhere, and still nothing is told.
    expect(authorise(officer(LEEDS), 'policy.publish', CORNWALL)).toEqual(refusal);
  });

  it('names the role that is missing in one’s own organisation', () => {
    expect(authorise(officer(LEEDS), 'policy.publish', LEEDS)).toEqual({
      ok: false,
      problem: {
        kind: 'forbidden',
        code: 'not-permitted',
        detail: 'Your role (case-officer) does not include “policy.publish”.',
      },
    });
  });

  it('says that national files are the national organisation’s', () => {
    const england: Owner = { kind: 'national', code: 'england' };
    const administrator = {
      ...officer(LEEDS),
      roles: ['organisation-administrator' as const],
    };
    expect(authorise(administrator, 'import.start', england)).toMatchObject({
      problem: {
        kind: 'forbidden',
        detail: '“import.start” is open to the national organisation alone.',
      },
    });
  });
});
